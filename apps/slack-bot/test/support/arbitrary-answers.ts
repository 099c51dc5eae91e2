import { randomBytes } from 'node:crypto';
import { readDeliveryOutcome, summarise, type DeliveryReport } from '@org/smn-core';
import type { Search, SearchWindow } from '@org/query-text';
import * as fc from 'fast-check';
import { en } from '../../src/locales/en.ts';
import { zhCn } from '../../src/locales/zh-CN.ts';
import { createSealer } from '../../src/search/sealer.ts';
import type { AnswerInput } from '../../src/surfaces/report-message/answer-input.ts';
import { chartBuckets } from '../../src/surfaces/report-message/chart-buckets.ts';

// Answers of any kind, and what must be true of whatever is made of them.

export const nowMs = Date.parse('2026-11-24T02:30:00Z');
export const sealer = createSealer([{ id: 'k', key: randomBytes(32) }], () => nowMs);
export const fullNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/;

export const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constant(''),
);
const code = fc.oneof(fc.constantFrom(null, 'DELIVRD', 'MK:0024', 'DB:0126', 'EXPIRED', 'MK:9999'), text);
const time = fc.option(fc.integer({ min: nowMs - 86_400_000, max: nowMs }).map((ms) => new Date(ms)));
const mobile = fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), fc.constant('134****6789'), fc.constant(''));

// Never eleven digits in a row: an id in which a number could be seen is no number that leaked.
const messageId = fc.stringMatching(/^[0-9a-f]{10}[a-f][0-9a-f]{10}[a-f][0-9a-f]{10}$/);

const report = fc
  .record({
    messageId,
    mobile,
    nationCode: fc.constantFrom('86', '49', null),
    signId: fc.constant('s'),
    status: fc.constantFrom(0, 1, 2, 9, null),
    statusCode: code,
    segments: fc.option(fc.nat({ max: 8 })),
    extendCode: fc.option(text),
    submitTime: time,
    deliverTime: time,
  })
  .map(({ status, statusCode, ...fields }): DeliveryReport => {
    const raw = {
      message_id: fields.messageId,
      status,
      sign_id: 's',
      status_desc: statusCode,
      fee_num: fields.segments,
    };
    const rest = { extend_code: fields.extendCode, nation_code: fields.nationCode, mobile: fields.mobile };
    return {
      ...fields,
      ...readDeliveryOutcome(status, statusCode),
      statusCode,
      raw: { ...raw, ...rest, submit_time: null, deliver_time: null },
    };
  });

/** A report with more in every cell than a table holds: different numbers that look alike, days until the receipt. */
export const longestReport = report.map((short) => ({
  report: {
    ...short,
    ...readDeliveryOutcome(2, 'X'.repeat(300)),
    statusCode: 'X'.repeat(300),
    mobile: `134${short.messageId.replace(/\D/g, '').padEnd(4, '0').slice(0, 4)}6789`,
    segments: 123_456_789,
    submitTime: new Date(nowMs - 300 * 3_600_000),
    deliverTime: new Date(nowMs),
  },
  signName: '云'.repeat(300),
}));

const window = fc.constantFrom<SearchWindow>(
  {
    startMs: nowMs - 86_400_000,
    endMs: nowMs,
    kind: 'last',
    span: { amount: 24, unit: 'hour' },
    cutToNow: false,
  },
  // Over the turn of a year, and over the hour that comes twice in New York.
  { startMs: Date.parse('2025-12-30T00:00Z'), endMs: nowMs, kind: 'range', span: null, cutToNow: true },
  {
    startMs: Date.parse('2026-11-01T04:00Z'),
    endMs: Date.parse('2026-11-01T10:00Z'),
    kind: 'range',
    span: null,
    cutToNow: false,
  },
);

export const search = fc.record<Search>({
  numbers: fc.array(fc.record({ mobile: fc.stringMatching(/^1[3-9]\d{9}$/), nationCode: fc.constant('86') }), {
    maxLength: 5,
  }),
  messageIds: fc.array(messageId, { maxLength: 5 }),
  signs: fc.constant([]),
  statuses: fc.constantFrom<Search['statuses']>([], ['failed'], ['delivered', 'pending']),
  window,
  view: fc.constant('reports'),
});

export const parts = fc.record({
  state: fc.record({ search, page: fc.nat({ max: 4 }) }),
  result: fc.record({
    found: fc.array(fc.record({ report, signName: text }), { maxLength: 130 }),
    askedSigns: fc.nat({ max: 3 }),
    failedSigns: fc.array(fc.record({ name: text, error: fc.constant(new Error('x')) }), { maxLength: 3 }),
    incomplete: fc.subarray(['changing', 'alike', 'unreadable', 'limit'] as const),
  }),
  asker: fc.record({
    person: fc.record({
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York'),
      timeZoneKnown: fc.boolean(),
      locale: fc.constantFrom(en, zhCn),
    }),
    owner: fc.constant({ teamId: 'T1', userId: 'U1' }),
  }),
  nowMs: fc.constant(nowMs),
  sealer: fc.constant(sealer),
});

/** An answer with what its reports add up to. */
export async function inputOf(made: Omit<AnswerInput, 'summary'>): Promise<AnswerInput> {
  const histogram = chartBuckets(made.state.search.window, made.asker.person.timeZone);
  const reports = made.result.found.map((found) => found.report);
  return { ...made, summary: await summarise(reports, histogram ? { histogram } : {}) };
}

/** What a person can read of it: a sealed state is base64, in which any digits may stand side by side. */
export function withoutSeals(shown: unknown): string {
  return JSON.stringify(shown, (key, value: unknown) => (key === 'value' || key === 'private_metadata' ? null : value));
}
