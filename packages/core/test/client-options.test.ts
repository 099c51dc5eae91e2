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
    ['no project: it is looked up', { projectId: undefined }],
    ['a token', { credentials: { token: 'MIIa' } }],
    ['a user', { credentials: { user: 'u', password: 'with a blank', domain: 'd' } }],
    ['a function that supplies credentials', { credentials: () => ({ token: 'MIIa' }) }],
    ['an address instead of the region', { region: undefined, endpoint: 'https://smn.example.com' }],
  ])('is made with %s', async (_what, change) => {
    await using smn = new SmnClient({ ...good, ...change } as SmnClientOptions);
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
    ['credentials of no kind', { credentials: { accessKeyId: 'AK' } }, /credentials/],
    ['an empty token', { credentials: { token: '' } }, /credentials\.token is empty/],
    ['a token with a line break', { credentials: { token: 'MIIa\n' } }, /credentials\.token holds .*line break/],
    [
      'a user without a password',
      { credentials: { user: 'u', password: '', domain: 'd' } },
      /credentials\.password is empty/,
    ],
    [
      'a user without a region',
      {
        region: undefined,
        endpoint: 'https://smn.example.com',
        credentials: { user: 'u', password: 'p', domain: 'd' },
      },
      /region must be given/,
    ],
    [
      'neither project nor region',
      { region: undefined, endpoint: 'https://smn.example.com', projectId: undefined },
      /region or projectId must be given/,
    ],
    ['an IAM in clear', { iamEndpoint: 'http://iam.example.com' }, /iamEndpoint must be https/],
    ['a timeout of none', { timeouts: { callMs: 0 } }, /timeouts\.callMs/],
    ['a timeout no timer can hold', { timeouts: { callMs: 2 ** 31 } }, /timeouts\.callMs/],
    ['no request in flight', { limits: { maxInFlight: 0 } }, /limits\.maxInFlight/],
    ['half a request a second', { limits: { maxPerSecond: 0.5 } }, /limits\.maxPerSecond/],
    ['a key in the place of what answers it', { limits: { fairBy: 'user' } }, /limits\.fairBy is a function/],
    ['a listener that cannot be called', { onRetry: 'log' }, /onRetry is a function/],
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
