import { describe, expect, it } from 'vitest';
import { sdkDate, signRequest } from '../src/auth/aksk-signer.ts';
import { encodeQuery } from '../src/http/percent-encode.ts';
import fixture from './fixtures/signing-vectors.json' with { type: 'json' };

describe('SDK-HMAC-SHA256', () => {
  it('has all its vectors', () => {
    expect(fixture.vectors).toHaveLength(11);
  });

  it.each(fixture.vectors)('signs $name as the vendor does', (vector) => {
    const query = Object.entries<string>(vector.query);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(vector.headers)) if (value !== undefined) headers[name] = value;
    const signed = signRequest(
      { method: vector.method, path: vector.path, query, headers, body: vector.body ?? '' },
      { accessKeyId: vector.accessKeyId, secretAccessKey: vector.secretAccessKey },
    );
    expect(signed.canonicalRequest).toBe(vector.canonicalRequest);
    expect(signed.authorization).toBe(vector.authorization);
  });

  it('does not sign without a date', () => {
    const request = { method: 'GET', path: '/', query: [], headers: { host: 'smn' } };
    expect(() => signRequest(request, { accessKeyId: 'a', secretAccessKey: 'b' })).toThrow(/X-Sdk-Date/);
  });

  it('writes its date in UTC, without punctuation', () => {
    expect(sdkDate(Date.parse('2026-11-23T08:10:00.999Z'))).toBe('20261123T081000Z');
  });

  it('sends the query in the spelling that is signed', () => {
    expect(encodeQuery([['mobile', "134****6789 '()!"]])).toBe('mobile=134%2A%2A%2A%2A6789%20%27%28%29%21');
  });
});
