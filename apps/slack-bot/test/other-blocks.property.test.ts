import { validateMessage, validateView } from '@org/slack-emulator';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAlone } from '../src/slack/escape.ts';
import type { Reply } from '../src/slack/reply.ts';
import { choiceOf } from '../src/surfaces/check-message/choice.ts';
import { progressReply, resultReply } from '../src/surfaces/export/export-view.ts';
import { homeView } from '../src/surfaces/home/home-view.ts';
import { toReply } from '../src/surfaces/report-message/answer-view.ts';
import { reportView } from '../src/surfaces/report-message/report-view.ts';
import { summaryView } from '../src/surfaces/report-message/summary-view.ts';
import { formView } from '../src/surfaces/search-form/form-view.ts';
import { shareView } from '../src/surfaces/share/share-view.ts';
import { sharedReply } from '../src/surfaces/share/shared-reply.ts';
import { fullNumber, inputOf, nowMs, parts, sealer, search, text, withoutSeals } from './support/arbitrary-answers.ts';

const runs = { numRuns: 40 };

function expectGoodReply(reply: Reply): void {
  for (const level of reply.levels) {
    const message = { text: reply.text, blocks: reply.blocks(level) };
    expect(validateMessage(message), level).toEqual({ ok: true });
    expect(withoutSeals(message), level).not.toMatch(fullNumber);
    expect(mrkdwnIn(message.blocks).join(), level).not.toContain('*');
  }
}

function expectGoodView(view: unknown): void {
  expect(validateView(view)).toEqual({ ok: true });
  expect(withoutSeals(view)).not.toMatch(fullNumber);
  expect(mrkdwnIn(view).join()).not.toContain('*');
}

/** Every text that Slack would look for stars in. */
function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

describe('whatever is answered, Slack takes it, no full number is in it, and no star turns anything bold:', () => {
  it('the answer and its summary', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (made) => {
        const input = await inputOf(made);
        expectGoodReply(toReply(reportView(input)));
        expectGoodReply(toReply(summaryView(input)));
      }),
      runs,
    );
  });

  it('an answer as it is shared, and the look at it before', async () => {
    await fc.assert(
      fc.asyncProperty(parts, fc.boolean(), async (made, asSummary) => {
        const input = await inputOf(made);
        const { locale } = made.asker.person;
        const view = asSummary ? summaryView(input) : reportView(input);
        expectGoodReply(sharedReply(view, { teamId: 'T0TEAM', userId: 'U0SHARER1' }, sealer, locale));
        expectGoodView(shareView(view, sealer.seal(made.state, made.asker.owner), locale));
      }),
      runs,
    );
  });

  it('the form and the Home', () => {
    const names = fc.option(fc.array(text, { maxLength: 12 }));
    fc.assert(
      fc.property(parts, names, fc.boolean(), ({ asker: { person }, state, asker }, given, answersHere) => {
        const signs = given && given.map((name, index) => ({ signId: `s${index}`, name }));
        const sealed = sealer.seal({ state }, asker.owner);
        expectGoodView(formView({ signs, person, nowMs, answersHere, sealed }));
        const failure = answersHere ? null : { atMs: nowMs - 5_000, error: new Error('13412346789') };
        expectGoodView(homeView({ person, signs, health: { answeredAtMs: nowMs, tookMs: 20, failure }, nowMs }));
      }),
      runs,
    );
  });

  it('which of many numbers is meant', () => {
    fc.assert(
      fc.property(parts, fc.array(search, { minLength: 2, maxLength: 40 }), ({ asker }, searches) => {
        const mentioned = searches.map((each) => ({ label: '134****6789', search: each }));
        expectGoodReply(choiceOf(mentioned, asker, sealer));
      }),
      runs,
    );
  });

  it('how far an export is, and what came of it', () => {
    fc.assert(
      fc.property(parts, fc.nat(), ({ asker: { person }, result, state }, rows) => {
        const { window } = state.search;
        expectGoodReply(progressReply(person.locale.exporting.progress(rows), 's1.sealed', person.locale));
        expectGoodReply(
          resultReply({ rows, fileName: 'sms-reports.csv', asked: window, window, evidence: result }, person),
        );
      }),
      runs,
    );
  });

  it('and as words alone, two masked numbers in one line stay readable', async () => {
    expect(wordsAlone('to 134****6789 and 139****2500 <!channel> & more')).toBe(
      'to 134••••6789 and 139••••2500 &lt;!channel&gt; &amp; more',
    );
    await fc.assert(
      fc.asyncProperty(parts, async (made) => {
        expect(wordsAlone(toReply(reportView(await inputOf(made))).inWords)).not.toMatch(/[*<>]/);
      }),
      runs,
    );
  });
});
