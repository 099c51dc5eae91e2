import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainError, SmnClient, SmnError } from '../src/index.ts';

let emulator: SmnEmulator;

beforeEach(async () => {
  emulator = await startSmnEmulator({ projects: [{ id: 'e'.repeat(32), name: 'cn-east-3' }] });
});
afterEach(async () => emulator.close());

/** Asks for the signatures of a project, and expects to be refused. */
async function refusedFor(projectId: string): Promise<SmnError> {
  await using smn = new SmnClient({
    endpoint: emulator.url,
    iamEndpoint: emulator.url,
    region: emulator.region,
    projectId,
    credentials: emulator.credentials,
    retry: { maxRetries: 0 },
  });
  const error: unknown = await smn.signs().catch((reason: unknown) => reason);
  if (error instanceof SmnError) return error;
  throw new Error('it was not refused', { cause: error });
}

const forbidden = { kind: 'smnError', code: 'SMN.0001' } as const;

describe('a refusal with SMN.0001', () => {
  it('is about the project when it is not one of the account’s', async () => {
    const error = await refusedFor('f'.repeat(32));
    expect(error).toMatchObject({ code: 'api', status: 403, apiCode: 'SMN.0001', retryable: false });
    expect(error.refusal).toEqual({ kind: 'region-or-project' });
    expect(error.requestId).toBe(emulator.requests[0]?.requestId);
    expect(explainError(error, 'en')).toBe(
      `The credentials are good, but not for this project in this region (SMN.0001, request ${error.requestId}). ` +
        'Check region and project id against “My Credentials” in the console.',
    );
    expect(explainError(error, 'zh-CN')).toBe(
      `凭证有效，但不能用于此区域的这个项目（SMN.0001，请求 ID ${error.requestId}）。请在控制台“我的凭证”中核对区域和项目 ID。`,
    );
  });

  it('is about the project when it is another region’s', async () => {
    emulator.failNext({ ...forbidden, path: '/notifications/' });
    expect((await refusedFor('e'.repeat(32))).refusal).toEqual({ kind: 'region-or-project' });
  });

  it('is about permission when the project is the region’s', async () => {
    emulator.failNext({ ...forbidden, path: '/notifications/' });
    expect((await refusedFor(emulator.projectId)).refusal).toEqual({ kind: 'permission' });
  });

  it('stays as it was when IAM does not say', async () => {
    emulator.fault({ status: 500, path: '/v3/projects' });
    const error = await refusedFor('f'.repeat(32));
    expect(error).toMatchObject({ status: 403, apiCode: 'SMN.0001', refusal: { kind: 'permission' } });
  });
});

it('asks IAM for nothing when the refusal is another', async () => {
  emulator.failNext({ kind: 'smnError', code: 'SMN.0228' });
  expect((await refusedFor(emulator.projectId)).apiCode).toBe('SMN.0228');
  expect(emulator.requests).toHaveLength(1);
});
