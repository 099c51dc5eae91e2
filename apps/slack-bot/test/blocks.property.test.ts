import { randomBytes } from 'node:crypto';
import { readDeliveryOutcome, type DeliveryReport } from '@org/smn-core';
import type { Search, SearchWindow } from '@org/query-text';
import { validateMessage, validateView } from '@org/slack-emulator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../src/locales/en.ts';
import { zhCn } from '../src/locales/zh-CN.ts';
import { createSealer } from '../src/search/sealer.ts';
import { detailsView } from '../src/surfaces/report-details/details-view.ts';
import { reportMessage, type AnswerInput } from '../src/surfaces/report-message/report-message.ts';
import { summaryMessage } from '../src/surfaces/report-message/summary-message.ts';

const nowMs = Date.parse('2026-11-24T02:30:00Z');
const sealer = createSealer([{ id: 'k', key: randomBytes(32) }], () => nowMs);
const fullNumber = /(?<!\d)1[3-9]\d{9}(?!\d)/;

const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 300 }), fc.constant(''));
const code = fc.oneof(fc.constantFrom(null, 'DELIVRD', 'MK:0024', 'DB:0126', 'EXPIRED', 'MK:9999'), text);
const time = fc.option(fc.integer({ min: nowMs - 86_400_000, max: nowMs }).map((ms) => new Date(ms)));
const mobile = fc.oneof(fc.stringMatching(/^1[3-9]\d{9}$/), fc.constant('134****6789'), fc.constant(''));

const report = fc
  .record({
    messageId: fc.stringMatching(/^[0-9a-f]{32}$/),
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

const window: SearchWindow = {
  startMs: nowMs - 86_400_000,
  endMs: nowMs,
  kind: 'last',
  span: { amount: 24, unit: 'hour' },
  cutToNow: false,
};

const search = fc.record<Search>({
  numbers: fc.array(fc.record({ mobile: fc.stringMatching(/^1[3-9]\d{9}$/), nationCode: fc.constant('86') }), {
    maxLength: 5,
  }),
  messageIds: fc.array(fc.stringMatching(/^[0-9a-f]{32}$/), { maxLength: 5 }),
  signs: fc.constant([]),
  statuses: fc.constantFrom<Search['statuses']>([], ['failed'], ['delivered', 'pending']),
  window: fc.constant(window),
  view: fc.constant('reports'),
});

const input = fc.record<AnswerInput>({
  state: fc.record({ search, page: fc.nat({ max: 4 }) }),
  result: fc.record({
    found: fc.array(fc.record({ report, signName: text }), { maxLength: 130 }),
    askedSigns: fc.nat({ max: 3 }),
    failedSigns: fc.array(text, { maxLength: 3 }),
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

describe('whatever is found', () => {
  it('the answer is a message that Slack takes, and shows no full number', () => {
    fc.assert(
      fc.property(input, (answer) => {
        const message = reportMessage(answer);
        expect(validateMessage(message)).toEqual({ ok: true });
        expect(withoutSeals(message)).not.toMatch(fullNumber);
      }),
      { numRuns: 60 },
    );
  });

  it('so is its summary', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (answer) => {
        const message = await summaryMessage(answer);
        expect(validateMessage(message)).toEqual({ ok: true });
        expect(withoutSeals(message)).not.toMatch(fullNumber);
      }),
      { numRuns: 40 },
    );
  });

  it('the window of one message is one that Slack takes', () => {
    fc.assert(
      fc.property(input, fc.nat(), (answer, index) => {
        const shown = answer.result.found.slice(0, 50);
        const chosen = shown[index % Math.max(1, shown.length)];
        fc.pre(chosen !== undefined);
        const sealed = sealer.seal(answer.state, answer.asker.owner);
        const view = detailsView({ shown, first: 0, chosen, person: answer.asker.person, sealed });
        expect(validateView(view)).toEqual({ ok: true });
        expect(withoutSeals(view)).not.toMatch(fullNumber);
      }),
      { numRuns: 60 },
    );
  });
});

/** What a person can read of it: a sealed state is base64, in which any digits may stand side by side. */
function withoutSeals(shown: unknown): string {
  return JSON.stringify(shown, (key, value: unknown) => (key === 'value' || key === 'private_metadata' ? null : value));
}
