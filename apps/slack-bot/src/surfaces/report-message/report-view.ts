import { explainStatus, type DeliveryReport, type DeliveryStatus } from '@org/smn-core';
import type { Locale } from '../../locales/en.ts';
import { isCut, isWhole, mostRows } from '../../search/run-search.ts';
import { windowAsCalled } from '../../search/window-anew.ts';
import { formatAgo } from '../../slack/time.ts';
import { answerButtons } from './answer-buttons.ts';
import { chartOverTime } from './answer-charts.ts';
import { windowEnds, type AnswerInput } from './answer-input.ts';
import { answerNotes } from './answer-notes.ts';
import { pageOf, type AnswerPage } from './answer-page.ts';
import { answerTable } from './answer-table.ts';
import type { AnswerView } from './answer-view.ts';
import { shownNumber } from './shown-number.ts';

const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** The answer: one sentence, the counts, one row a report, what can be done next, and what it stands on. Pure. */
export function reportView(input: AnswerInput): AnswerView {
  const { result, state, asker } = input;
  const { locale } = asker.person;
  const page = pageOf(result.found, state.page);
  return {
    headline: headlineOf(input),
    figures: result.found.length === 0 ? [] : counts(input),
    lines: [],
    table: page.shown.length === 0 ? null : answerTable(page, input),
    // What was read of more is no picture of the whole.
    chart: isCut(result) ? null : chartOverTime(input),
    actions: answerButtons(page, input),
    notes: [...pageNotes(page, locale), ...answerNotes(input)],
    privacy: locale.onlyYou,
    shownInWords: (shown) => locale.shownInWords(shown, page.total),
  };
}

function pageNotes({ shown, first, total }: AnswerPage, locale: Locale): readonly string[] {
  return shown.length < total ? [locale.shown(first + 1, first + shown.length, total)] : [];
}

function headlineOf(input: AnswerInput): string {
  const { state, result, summary, nowMs, asker } = input;
  const { locale } = asker.person;
  // Where something is missing, nobody knows which was the latest.
  const latest = isWhole(result) ? result.found[0]?.report : undefined;
  return locale.answer({
    total: summary.total,
    delivered: summary.outcomes.delivered.count,
    numbers: state.search.numbers.map(shownNumber),
    search: { ...state.search, window: windowAsCalled(state.search.window, nowMs, asker.person.timeZone) },
    ...windowEnds(input),
    cutAt: isCut(result) ? mostRows : null,
    isWhole: isWhole(result),
    latest: latest
      ? {
          status: latest.status,
          ago: latest.submitTime && formatAgo(latest.submitTime.getTime(), nowMs, locale.locale),
          why: latest.status === 'failed' ? verdict(latest, locale) : null,
        }
      : null,
  });
}

/** What happened, the raw code, and what to do next. */
function verdict(report: DeliveryReport, locale: Locale): string {
  const { what, advice, code } = explainStatus(report, locale.locale);
  return locale.verdict(what, code, advice);
}

function counts({ summary, result, asker }: AnswerInput): readonly string[] {
  const { locale } = asker.person;
  return statusOrder
    .filter((status) => summary.outcomes[status].count > 0)
    .map((status) => {
      const { symbol, word } = locale.outcome(status);
      const { count } = summary.outcomes[status];
      return locale.count(`${symbol} ${word}`, isWhole(result) ? String(count) : locale.atLeast(count));
    });
}
