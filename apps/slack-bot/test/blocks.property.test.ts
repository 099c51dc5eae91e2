import { randomBytes } from 'node:crypto';
import { readDeliveryOutcome, summarise, type DeliveryReport } from '@org/smn-core';
import type { Search, SearchWindow } from '@org/query-text';
import { validateMessage, validateView } from '@org/slack-emulator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../src/locales/en.ts';
import { zhCn } from '../src/locales/zh-CN.ts';
import { createSealer } from '../src/search/sealer.ts';
import { detailsView } from '../src/surfaces/report-details/details-view.ts';
import { filterView } from '../src/surfaces/search-form/filter-view.ts';
import type { AnswerInput } from '../src/surfaces/report-message/answer-input.ts';
import { toReply } from '../src/surfaces/report-message/answer-view.ts';
import { chartBuckets } from '../src/surfaces/report-message/chart-buckets.ts';
import { reportView } from '../src/surfaces/report-message/report-view.ts';
import { summaryView } from '../src/surfaces/report-message/summary-view.ts';

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

const search = fc.record<Search>({
  numbers: fc.array(fc.record({ mobile: fc.stringMatching(/^1[3-9]\d{9}$/), nationCode: fc.constant('86') }), {
    maxLength: 5,
  }),
  messageIds: fc.array(fc.stringMatching(/^[0-9a-f]{32}$/), { maxLength: 5 }),
  signs: fc.constant([]),
  statuses: fc.constantFrom<Search['statuses']>([], ['failed'], ['delivered', 'pending']),
  window,
  view: fc.constant('reports'),
});

const parts = fc.record({
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

async function inputOf(made: Omit<AnswerInput, 'summary'>): Promise<AnswerInput> {
  const histogram = chartBuckets(made.state.search.window, made.asker.person.timeZone);
  const reports = made.result.found.map((found) => found.report);
  return { ...made, summary: await summarise(reports, histogram ? { histogram } : {}) };
}

describe('whatever is found', () => {
  it.each([
    ['the answer', reportView],
    ['its summary', summaryView],
  ])('%s is a message that Slack takes at every level, and shows no full number', async (_what, viewOf) => {
    await fc.assert(
      fc.asyncProperty(parts, async (made) => {
        const reply = toReply(viewOf(await inputOf(made)));
        expect(reply.levels.at(-1)).toBe('rich_text');
        for (const level of reply.levels) {
          const message = { text: reply.text, blocks: reply.blocks(level) };
          expect(validateMessage(message), level).toEqual({ ok: true });
          expect(withoutSeals(message), level).not.toMatch(fullNumber);
        }
        expect(reply.inWords).not.toMatch(fullNumber);
        expect(reply.inWords.length).toBeLessThan(4_000);
      }),
      { numRuns: 60 },
    );
  });

  it('every row is in the answer at every level that has rows', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (made) => {
        const view = reportView(await inputOf({ ...made, state: { ...made.state, page: 0 } }));
        const shown = Math.min(50, made.result.found.length);
        expect(view.table?.rows.length ?? 0).toBe(shown);
        const { levels, blocks } = toReply(view);
        for (const level of levels) {
          const text = JSON.stringify(blocks(level));
          for (const row of view.table?.rows ?? []) expect(text, level).toContain(JSON.stringify(row[0]).slice(1, -1));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('the rows sort as texts in the order of time', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (made) => {
        const { table } = reportView(await inputOf({ ...made, state: { ...made.state, page: 0 } }));
        if (table === null) return;
        const shown = made.result.found.slice(0, 50).map(({ report }, index) => {
          const row = table.rows[index] ?? [];
          return { ms: report.submitTime?.getTime() ?? null, text: row[table.nameColumn] ?? '' };
        });
        const dated = shown.filter(({ ms }) => ms !== null);
        const byText = dated.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
        for (const [index, { ms }] of byText.entries()) {
          // Whole seconds are shown.
          if (index > 0) expect(Math.floor((ms ?? 0) / 1000)).toBeGreaterThanOrEqual(secondOf(byText[index - 1]?.ms));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('the window of one message is one that Slack takes', () => {
    fc.assert(
      fc.property(parts, fc.nat(), ({ result, asker, state }, index) => {
        const shown = result.found.slice(0, 50);
        const chosen = shown[index % Math.max(1, shown.length)];
        fc.pre(chosen !== undefined);
        const sealed = sealer.seal(state, asker.owner);
        const view = detailsView({ shown, first: 0, chosen, person: asker.person, nowMs, sealed });
        expect(validateView(view)).toEqual({ ok: true });
        expect(withoutSeals(view)).not.toMatch(fullNumber);
      }),
      { numRuns: 60 },
    );
  });

  it('the window in which it is narrowed is one that Slack takes', () => {
    fc.assert(
      fc.property(parts, fc.array(text, { maxLength: 12 }), ({ state, asker }, names) => {
        const signs = names.map((name, index) => ({ signId: `s${index}`, name }));
        const view = filterView(state.search, signs, asker.person, sealer.seal(state, asker.owner));
        expect(validateView(view)).toEqual({ ok: true });
        expect(withoutSeals(view)).not.toMatch(fullNumber);
      }),
      { numRuns: 60 },
    );
  });
});

function secondOf(ms: number | null | undefined): number {
  return Math.floor((ms ?? 0) / 1000);
}

/** What a person can read of it: a sealed state is base64, in which any digits may stand side by side. */
function withoutSeals(shown: unknown): string {
  return JSON.stringify(shown, (key, value: unknown) => (key === 'value' || key === 'private_metadata' ? null : value));
}
