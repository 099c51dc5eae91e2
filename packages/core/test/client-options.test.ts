import { describe, expect, it } from 'vitest';
import { SmnClient, type SmnClientOptions } from '../src/index.ts';

const secretAccessKey = 'not-to-be-shown';
const good: SmnClientOptions = {
  region: 'cn-north-4',
  projectId: 'abc123',
  credentials: { accessKeyId: 'AK', secretAccessKey },
};

describe('SmnClient', () => {
  it('is made from region, project and credentials', async () => {
    await using smn = new SmnClient(good);
    expect(smn).toBeInstanceOf(SmnClient);
  });

  it.each([
    ['no region and no endpoint', { region: undefined }, /region or endpoint/],
    ['an address in clear', { endpoint: 'http://smn.example.com' }, /endpoint must be https/],
    ['an address that is none', { endpoint: 'smn' }, /endpoint/],
    ['a region that is an address', { region: 'evil.example.com/' }, /region/],
    ['no project', { projectId: '' }, /projectId/],
    [
      'half a key pair',
      { credentials: { accessKeyId: 'AK', secretAccessKey: '' } },
      /credentials\.secretAccessKey is empty/,
    ],
    ['no credentials', { credentials: 'AK' }, /credentials are/],
    ['a timeout of none', { timeouts: { callMs: 0 } }, /timeouts\.callMs/],
    ['a negative number of retries', { retry: { maxRetries: -1 } }, /retry\.maxRetries/],
  ])('is refused with %s', (_what, change, problem) => {
    const options = { ...good, ...change } as SmnClientOptions;
    expect(() => new SmnClient(options)).toThrow(TypeError);
    expect(() => new SmnClient(options)).toThrow(problem);
  });

  it('names every wrong option at once, and no value', () => {
    const options = { projectId: secretAccessKey, credentials: { secretAccessKey } } as unknown as SmnClientOptions;
    expect(() => new SmnClient(options)).toThrow(/projectId.*credentials/);
    expect(() => new SmnClient(options)).not.toThrow(secretAccessKey);
  });
});
