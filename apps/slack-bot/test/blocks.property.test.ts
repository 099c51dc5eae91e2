import { validateMessage, validateView } from '@org/slack-emulator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsView } from '../src/surfaces/report-details/details-view.ts';
import { toReply } from '../src/surfaces/report-message/answer-view.ts';
import { reportView } from '../src/surfaces/report-message/report-view.ts';
import { summaryView } from '../src/surfaces/report-message/summary-view.ts';
import { filterView } from '../src/surfaces/search-form/filter-view.ts';
import {
  fullNumber,
  inputOf,
  longestReport,
  nowMs,
  parts,
  sealer,
  text,
  withoutSeals,
} from './support/arbitrary-answers.ts';

const offers = fc.record({
  number: fc.constantFrom('offered' as const, 'hidden' as const, null),
  text: fc.constantFrom('offered' as const, null),
});

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

  it('a page of the longest cells there are is one that Slack takes', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.array(longestReport, { minLength: 50, maxLength: 50 }), async (made, found) => {
        const window = { startMs: Date.parse('2025-12-30T00:00Z'), endMs: nowMs, kind: 'range', span: null } as const;
        const search = { ...made.state.search, window: { ...window, cutToNow: false } };
        const longest = { ...made, state: { search, page: 0 }, result: { ...made.result, found } };
        const reply = toReply(reportView(await inputOf(longest)));
        for (const level of reply.levels) {
          expect(validateMessage({ text: reply.text, blocks: reply.blocks(level) }), level).toEqual({ ok: true });
        }
      }),
      { numRuns: 10 },
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
      fc.property(parts, fc.nat(), offers, ({ result, asker, state }, index, offered) => {
        const shown = result.found.slice(0, 50);
        const chosen = shown[index % Math.max(1, shown.length)];
        fc.pre(chosen !== undefined);
        const sealed = sealer.seal(state, asker.owner);
        const view = detailsView({ shown, first: 0, chosen, person: asker.person, nowMs, offers: offered, sealed });
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
