import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalRequest } from '../src/gateway/canonical-request.ts';
import { computeSignature, readAuthorization, sha256 } from '../src/gateway/signature.ts';

interface Vector {
  name: string;
  secretAccessKey: string;
  accessKeyId: string;
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string>;
  body: string | null;
  canonicalRequest: string;
  authorization: string;
}

const { vectors } = JSON.parse(readFileSync(new URL('fixtures/signing-vectors.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

describe.each(vectors)('the vendor signer on $name', (vector) => {
  const headers = Object.fromEntries(
    Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const query = Object.entries(vector.query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as const),
  );
  const authorization = readAuthorization(vector.authorization);
  const canonical = canonicalRequest({
    method: vector.method,
    segments: vector.path.split('/').map(decodeURIComponent),
    query,
    headers,
    signedHeaders: authorization?.signedHeaders ?? [],
    payloadHash: sha256(vector.body ?? ''),
  });

  it('makes the same canonical request', () => {
    expect(canonical).toBe(vector.canonicalRequest);
  });

  it('makes the same signature', () => {
    const date = headers['x-sdk-date'] ?? '';
    expect(authorization?.accessKeyId).toBe(vector.accessKeyId);
    expect(computeSignature(canonical, date, vector.secretAccessKey)).toBe(authorization?.signature);
  });
});

it('has vectors to be judged by', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(11);
});
