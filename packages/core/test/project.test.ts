import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.ts';
import { asked, clientOf } from './region-client.ts';

describe('the project', () => {
  it('is the one that is named like the region, asked for with signed keys', async () => {
    const other = { id: 'feedfacefeedfacefeedfacefeedface', name: 'cn-east-3' };
    await using emulator = await startSmnEmulator({ projects: [other] });
    await using smn = clientOf(emulator, { region: 'cn-east-3', credentials: emulator.credentials });
    await smn.signs();
    expect(emulator.requests.map(({ path, query }) => [path, query['name']])).toEqual([
      ['/v3/projects', 'cn-east-3'],
      [`/v2/${other.id}/notifications/sms_sign`, undefined],
    ]);
    expect(emulator.requests.map(({ authenticatedBy }) => authenticatedBy)).toEqual(['access-key', 'access-key']);
    expect(emulator.requests[1]?.headers['x-project-id']).toBe(other.id);
  });

  it('is not looked up when it is given', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { projectId: emulator.projectId, credentials: emulator.credentials });
    await smn.signs();
    expect(asked(emulator)).toEqual(['GET sms_sign 200']);
  });

  it('is looked up again when the first time failed, for everybody who waited', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { credentials: emulator.credentials });
    emulator.failNext({ status: 400, path: '/v3/projects' });
    const outcomes = await Promise.all([failureOf(smn.signs()), failureOf(smn.signs())]);
    for (const error of outcomes) {
      expect(error).toMatchObject({ code: 'api', status: 400 });
      expect(error.message).toContain('GET /v3/projects');
    }
    await smn.signs();
    await smn.signs();
    expect(asked(emulator)).toEqual(['GET projects 400', 'GET projects 200', 'GET sms_sign 200', 'GET sms_sign 200']);
  });

  it('is looked up for the others when the one who asked for it leaves', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { credentials: emulator.credentials });
    const held = emulator.fault({ kind: 'delay', path: '/v3/projects' });
    const controller = new AbortController();
    const first = smn.signs({ signal: controller.signal });
    const second = smn.signs();
    await held.reached();
    const reason = new Error('the person left');
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    held.release();
    expect(await second).toHaveLength(4);
    expect(asked(emulator)).toEqual(['GET projects 200', 'GET sms_sign 200']);
  });

  it('that does not exist is said in a sentence', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { region: 'cn-nowhere-1', credentials: emulator.credentials });
    const error = await failureOf(smn.signs());
    expect(error).toMatchObject({ code: 'api', status: 200, retryable: false });
    expect(error.message).toBe(
      'GET /v3/projects knows no project named cn-nowhere-1 that these credentials may use: give projectId, or another region',
    );
  });

  it('whose list cannot be read is an error that names the place', async () => {
    await using emulator = await startSmnEmulator();
    await using smn = clientOf(emulator, { credentials: emulator.credentials });
    emulator.failNext({ status: 200, body: { projects: [{ id: '../evil', name: emulator.region }] } });
    expect(await failureOf(smn.signs())).toMatchObject({ code: 'response', paths: ['projects.0.id'] });
  });

  it('that was given, and is not the account’s, is told from a missing permission', async () => {
    await using emulator = await startSmnEmulator();
    const { credentials } = emulator;
    await using smn = clientOf(emulator, { projectId: 'f'.repeat(32), credentials });
    expect(await failureOf(smn.signs())).toMatchObject({
      apiCode: 'SMN.0001',
      refusal: { kind: 'region-or-project' },
    });
    expect(asked(emulator)).toEqual(['GET sms_sign 403', 'GET projects 200']);
  });
});
