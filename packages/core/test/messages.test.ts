import { inspect } from 'node:util';
import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { SmnClient } from '../src/index.ts';

describe('messageText', () => {
  it('brings the text of an SMS of the last 24 hours, and never shows it by itself', async () => {
    await using emulator = await startSmnEmulator();
    const { message_id: messageId } = emulator.store.add({ mobile: '13412346789', text: 'Your code is 123456' });
    await using smn = new SmnClient({
      endpoint: emulator.url,
      projectId: emulator.projectId,
      credentials: emulator.credentials,
    });

    const text = await smn.messageText(messageId);
    expect(text.reveal()).toBe('Your code is 123456');
    for (const shown of [inspect(text, { depth: 5, showHidden: true }), JSON.stringify({ text }), String(text)]) {
      expect(shown).not.toContain('123456');
    }
  });

  it('is refused for an id that is none, before anything is sent', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = new SmnClient({
      endpoint: emulator.url,
      projectId: emulator.projectId,
      credentials: emulator.credentials,
    });
    await expect(smn.messageText('../../projects')).rejects.toMatchObject({ code: 'query', field: 'message' });
    expect(emulator.requests).toHaveLength(0);
  });

  it('of an unknown message is the service’s own answer', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = new SmnClient({
      endpoint: emulator.url,
      projectId: emulator.projectId,
      credentials: emulator.credentials,
    });
    await expect(smn.messageText('0'.repeat(32))).rejects.toMatchObject({ code: 'api', status: 404 });
  });
});
