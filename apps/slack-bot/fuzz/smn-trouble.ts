import { smnErrorCodes, type Fault } from '@org/smn-emulator';
import fc from 'fast-check';
import { bend, change } from './bend.ts';
import { hostileText, hostileValue } from './hostile.ts';
import { isObject, writeJson, type Json } from './json.ts';

const row = {
  message_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  status: 1,
  sign_id: '47f86cf7c9a7449d98ee61cf193dc060',
  status_desc: 'DELIVRD',
  fee_num: 1,
  extend_code: null,
  nation_code: '86',
  mobile: '13412346789',
  submit_time: '2026-11-24T01:00:00Z',
  deliver_time: '2026-11-24T01:00:05Z',
};
const page: Json = { request_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9', count: 2, data: [row, { ...row, status: 2 }] };
const signs: Json = {
  request_id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  sms_signs: [{ sign_id: row.sign_id, sign_name: '云上商城', sign_type: 0, status: 3 }],
};

/** Answers that look like SMN's, and are not quite. */
const bentAnswer = fc
  .tuple(fc.constantFrom(page, signs), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([answer, changes]) => writeJson(bend(answer, changes)));

/** So many rows that they fill a page many times over. */
const hugeAnswer = fc
  .integer({ min: 100, max: 5_000 })
  .map((rows) => writeJson(isObject(page) ? { ...page, data: Array.from({ length: rows }, () => row) } : page));

const body = fc.oneof(
  { weight: 6, arbitrary: bentAnswer },
  { weight: 2, arbitrary: hostileValue.map(writeJson) },
  { weight: 2, arbitrary: hostileText },
  { weight: 1, arbitrary: hugeAnswer },
);

const statuses = [200, 201, 202, 206, 226, 300, 301, 302, 400, 401, 403, 404, 406, 408, 409, 413, 418, 422, 429, 451];
const serverStatuses = [500, 501, 502, 503, 504, 505, 511, 599, 600, 999];

const headers = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  { 'retry-after': '0' },
  { 'retry-after': '-1' },
  { 'retry-after': 'soon' },
  { 'retry-after': '99999999999' },
  { location: 'http://127.0.0.1:1/' },
  { 'content-type': 'text/html; charset=gbk' },
  { 'content-encoding': 'gzip' },
  { 'x-request-id': '13412346789' },
);

const answered: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constant('status' as const),
  status: fc.oneof(fc.constant(200), fc.constant(200), fc.constantFrom(...statuses, ...serverStatuses)),
  body,
  headers,
});

const broken = fc
  .constantFrom('reset', 'resetMidBody', 'malformedJson', 'repeatPage', 'emptyPage', 'shortPage')
  .map((kind): Fault => ({ kind }));

/** Slow to begin, slow to go on, or never done. */
const slow = fc.constantFrom<Fault>(
  { kind: 'delay', milliseconds: 20 },
  { kind: 'delay', milliseconds: 500 },
  { kind: 'delay' },
  { kind: 'trickle', bytes: 64, milliseconds: 1 },
  { kind: 'trickle', bytes: 4_000, milliseconds: 10 },
  { kind: 'trickle' },
);

const refused = fc.constantFrom(...smnErrorCodes).map((code): Fault => ({ kind: 'smnError', code }));

/** Whatever SMN could do instead of answering. */
export const smnTrouble: fc.Arbitrary<Fault> = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: answered },
      { weight: 2, arbitrary: broken },
      { weight: 1, arbitrary: slow },
      { weight: 2, arbitrary: refused },
    ),
    fc.constantFrom(1, 2, Infinity, Infinity),
    fc.constantFrom('/sms/report', '/sms/report', '/sms_sign', ''),
  )
  .map(([fault, times, path]) => Object.assign(structuredClone(fault), { times, path }));
