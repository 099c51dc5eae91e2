import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sdkDate, signRequest } from '../src/auth/aksk-signer.ts';

const keys = { accessKeyId: 'a', secretAccessKey: 'b' };
const value = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '1'), maxLength: 4 });
const headers = fc
  .tuple(fc.dictionary(fc.constantFrom('Host', 'host', 'x-project-id', 'Content-Type', 'x-sdk'), value), value)
  .map(([some, date]) => ({ ...some, 'X-Sdk-Date': date }));
const path = fc.constantFrom('/', '/v2/p', '/v2/p/', '/v2/q/%20');
const request = fc.record({ method: fc.constantFrom('GET', 'post'), path, headers, body: value });

it('signs a request as if it were the only one, whatever was signed before it', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 8 }), (requests) => {
      const sign = (one: (typeof requests)[number]) => signRequest({ ...one, query: [] }, keys);
      const signed = requests.map(sign);
      expect(requests.toReversed().map(sign).toReversed()).toEqual(signed);
      for (const [index, { canonicalRequest }] of signed.entries()) {
        const { headers: given = {} } = requests[index] ?? {};
        const names = Object.keys(given).map((name) => name.toLowerCase());
        expect(canonicalRequest.split('\n').at(-2)).toBe(names.toSorted().join(';'));
      }
    }),
  );
});

it('writes each second as it is, whatever was written before it', () => {
  const moment = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z') });
  const moments = fc.array(fc.oneof(moment.map(Number), fc.integer({ min: 999, max: 2_001 })), { maxLength: 20 });
  fc.assert(
    fc.property(moments, (epochs) => {
      for (const epochMs of epochs.filter((ms) => !Number.isNaN(ms))) {
        const iso = new Date(epochMs).toISOString();
        expect(sdkDate(epochMs)).toBe(`${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`);
      }
    }),
  );
});
