import { describe, expect, it } from 'vitest';
import type { PageAct, PageMessage, PageState } from '../src/protocol.ts';
import { alice, openPage, ops, wang, type TestPage } from './support/open-page.ts';

const user = alice;

/** The last message of the state that holds these words. */
function saying(words: string, { messages }: PageState): PageMessage | undefined {
  return messages.findLast(({ text }) => text.includes(words));
}

function click(on: Extract<PageAct, { kind: 'click' }>['on'], actionId: string, value: string | null = null): PageAct {
  return { kind: 'click', user, on, actionId, blockId: null, value };
}

async function firstAnswer(page: TestPage): Promise<PageMessage> {
  const [message] = (await page.state()).messages;
  if (message === undefined) throw new Error('Nothing is answered.');
  return message;
}

describe('a person', () => {
  it('writes to others and asks the bot, in a channel and in the direct messages', async () => {
    await using page = await openPage();
    expect(await page.act({ kind: 'say', user: wang, channel: ops, text: 'did 13412346789 get it?' })).toBeNull();
    const state = await page.until('the message', (now) => saying('did 13412346789', now) !== undefined);
    expect(saying('did 13412346789', state)).toMatchObject({ userId: wang, isEphemeral: false, channelId: ops });
    const direct = state.conversations.find(({ isDirect }) => isDirect)?.id ?? '';
    expect(await page.act({ kind: 'say', user, channel: direct, text: '/smsreport code MK:0001' })).toBeNull();
    const answered = await page.until('the code', (now) => saying('MK:0001', now) !== undefined);
    expect(saying('MK:0001', answered)).toMatchObject({ channelId: direct, isEphemeral: true });
  });

  it('is told what Slack would tell', async () => {
    await using page = await openPage();
    expect(await page.act({ kind: 'say', user, channel: ops, text: '/weather Berlin' })).toBe(
      '/weather is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.',
    );
    expect(await page.act({ kind: 'say', user, channel: 'C0NOWHERE', text: 'hello' })).toContain('has no channel');
    expect(await page.act(click({ ts: '1.1' }, 'x'))).toBe(`${alice} sees no message 1.1.`);
    expect(await page.act({ kind: 'submit', user, values: {} })).toBe(`${alice} has no modal open.`);
  });

  it('clicks: the answer changes in place', async () => {
    await using page = await openPage();
    const { ts } = await firstAnswer(page);
    expect(await page.act(click({ ts }, 'sms.answer.failed'))).toBeNull();
    const state = await page.until('failed only', ({ messages }) => (messages[0]?.edits ?? 0) > 0);
    expect(state.messages).toHaveLength(1);
    expect(state.messages[0]).toMatchObject({ ts });
    expect(state.messages[0]?.text).toContain('failed');
  });

  it('opens a window, submits it with something wrong and then right, and closes another', async () => {
    await using page = await openPage();
    const { ts } = await firstAnswer(page);
    expect(await page.act({ kind: 'global-shortcut', user, callbackId: 'sms_report_global' })).toBeNull();
    const opened = await page.until('the form', ({ modal }) => modal !== null);
    expect(opened.modal).toMatchObject({ submit: expect.any(String), errors: {}, values: expect.any(Object) });
    expect((await page.state(wang)).modal).toBeNull();
    expect(await page.act({ kind: 'submit', user, values: { numbers: 'nobody' } })).toBeNull();
    expect((await page.state()).modal?.errors).toMatchObject({ numbers: expect.any(String) });
    expect(
      await page.act({ kind: 'submit', user, values: { numbers: '134****6789', statuses: ['failed'] } }),
    ).toBeNull();
    const answered = await page.until('the answer', (now) => saying('The only failed message', now) !== undefined);
    expect(answered.modal).toBeNull();
    expect(answered.conversations).toContainEqual(
      expect.objectContaining({ id: saying('The only failed message', answered)?.channelId, isDirect: true }),
    );
    await page.act(click({ ts }, 'sms.filter.open'));
    await page.until('the filter', ({ modal }) => modal !== null);
    expect(await page.act({ kind: 'close', user })).toBeNull();
    expect((await page.state()).modal).toBeNull();
  });

  it('opens the Home, and clicks in it', async () => {
    await using page = await openPage();
    expect(await page.act({ kind: 'home', user })).toBeNull();
    const { home } = await page.until('the Home', (state) => state.home !== null);
    const actionId = JSON.stringify(home).match(/"action_id":"([^"]+)"/)?.[1] ?? '';
    expect(await page.act(click('home', actionId))).toBeNull();
    await page.until('the form', ({ modal }) => modal !== null);
  });

  it('looks a message of somebody else up', async () => {
    await using page = await openPage();
    await page.act({ kind: 'say', user: wang, channel: ops, text: 'did 13412346789 get it?' });
    const { ts = '' } = saying('get it?', await page.state()) ?? {};
    expect(await page.act({ kind: 'message-shortcut', user, callbackId: 'sms_check_message', ts })).toBeNull();
    const reports = ({ messages }: PageState) =>
      messages.filter(({ userId, text }) => userId === null && text.includes('134****6789'));
    await page.until('the report', (state) => reports(state).length === 2);
  });

  it('exports, and saves the file', async () => {
    await using page = await openPage();
    const { ts } = await firstAnswer(page);
    expect(await page.act(click({ ts }, 'sms.export.start'))).toBeNull();
    const { files } = await page.until('the file', (state) => state.files.length > 0);
    const [file] = files;
    expect(file).toMatchObject({ name: expect.stringMatching(/\.csv$/) });
    const response = await fetch(`${page.url}/files/${file?.id}/${encodeURIComponent(file?.name ?? '')}`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${file?.name}`);
    const bytes = await response.arrayBuffer();
    expect(bytes.byteLength).toBe(file?.bytes);
    expect(Buffer.from(bytes).toString('utf8')).toContain('DELIVRD');
    expect((await page.state(wang)).files).toEqual([]);
    expect((await fetch(`${page.url}/files/F0NOTHING/x.csv`)).status).toBe(404);
  });
});

describe('receipts', () => {
  it('come as their clock moves, and the bot sees them', async () => {
    await using page = await openPage();
    const { ts, text } = await firstAnswer(page);
    expect(text).toContain('still waiting for its receipt');
    const { receipts: before } = await page.state();
    expect(await page.act({ kind: 'receipts', forwardMs: 60_000 })).toBeNull();
    const { receipts: after } = await page.state();
    expect(after.movedMs).toBe(60_000);
    expect(after.pending).toBeLessThan(before.pending);
    await page.act(click({ ts }, 'sms.answer.refresh'));
    const state = await page.until('the delivery', ({ messages }) => messages[0]?.text.includes('2 of 3') === true);
    expect(state.messages[0]?.text).not.toContain('still waiting');
  });

  it('do not come from a clock that goes back, or too far', async () => {
    await using page = await openPage();
    expect(await page.act({ kind: 'receipts', forwardMs: -1 })).toContain('moves forward');
    expect(await page.act({ kind: 'receipts', forwardMs: 1e12 })).toContain('30 days');
    expect((await page.state()).receipts.movedMs).toBe(0);
  });
});

describe('a reset', () => {
  it('is as at the start, with people and transport as they are', async () => {
    await using page = await openPage();
    await page.act({ kind: 'say', user, channel: ops, text: 'hello' });
    await page.act({ kind: 'fault', fault: 'throttled', isOn: true });
    await page.act({ kind: 'receipts', forwardMs: 60_000 });
    await page.act({ kind: 'crash-bot' });
    await page.act({ kind: 'person', user, tz: 'Asia/Shanghai', locale: 'zh-CN' });
    expect(await page.act({ kind: 'reset' })).toBeNull();
    const state = await page.until(
      'the answer',
      ({ messages }) => messages[0]?.blocks.some(({ type }) => type === 'actions') === true,
    );
    expect(state.messages).toHaveLength(1);
    expect(state.messages[0]?.text).toContain('134****6789');
    expect(state.messages[0]?.text).toMatch(/[\u4e00-\u9fff]/);
    expect(state).toMatchObject({ faults: [], receipts: { movedMs: 0 }, bot: { status: 'running' } });
    expect(state.receipts.pending).toBeGreaterThanOrEqual(11);
    expect(state.wire[0]?.summary).toBe('the bot calls auth.test: ok');
  });
});
