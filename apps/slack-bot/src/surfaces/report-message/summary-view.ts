import { explainCode } from '@org/smn-core';
import { isWhole } from '../../search/run-search.ts';
import { windowAsCalled } from '../../search/window-anew.ts';
import { answerButtons } from './answer-buttons.ts';
import { chartOfOutcomes } from './answer-charts.ts';
import { windowEnds, type AnswerInput } from './answer-input.ts';
import { answerNotes } from './answer-notes.ts';
import { pageOf } from './answer-page.ts';
import type { AnswerView } from './answer-view.ts';
import { shownNumber } from './shown-number.ts';

const shownCodes = 5;

/** What many reports add up to: shares by outcome, how long they took, segments billed, the most frequent codes. Pure. */
export function summaryView(input: AnswerInput): AnswerView {
  const { result, state, asker, summary, nowMs } = input;
  const { locale } = asker.person;
  const { total, outcomes, latency, segments, codes } = summary;
  const percent = new Intl.NumberFormat(locale.locale, { style: 'percent', maximumFractionDigits: 1 });
  const causes = codes
    .flatMap(({ code, count }) => (code === null || code === 'DELIVRD' ? [] : [{ code, count }]))
    .slice(0, shownCodes)
    .map(({ code, count }) => locale.summary.cause(code, explainCode(code, locale.locale).what, count));
  const { p50, p90, p99 } = latency;
  const numbers = state.search.numbers.map(shownNumber);
  const whole = isWhole(result);
  const search = { ...state.search, window: windowAsCalled(state.search.window, nowMs, asker.person.timeZone) };
  return {
    headline: locale.summary.title(total, numbers, search, { ...windowEnds(input), isWhole: whole }),
    figures: (['delivered', 'failed', 'pending', 'unknown'] as const)
      .filter((status) => outcomes[status].count > 0)
      .map((status) => {
        const { symbol, word } = locale.outcome(status);
        const { count, rate } = outcomes[status];
        // Shares and times of what was read say nothing of the rest.
        return whole
          ? locale.summary.share(`${symbol} ${word}`, count, percent.format(rate))
          : locale.count(`${symbol} ${word}`, locale.atLeast(count));
      }),
    lines: [
      ...(!whole || p50 === null || p90 === null || p99 === null ? [] : [locale.summary.latency(p50, p90, p99)]),
      ...(!whole || total === 0 ? [] : [locale.summary.segments(segments.billed)]),
      ...(causes.length === 0 ? [] : [locale.summary.causes(causes)]),
    ],
    table: null,
    // What was read of more is no picture of the whole.
    chart: !whole ? null : chartOfOutcomes(input),
    actions: answerButtons({ ...pageOf(result.found, 0), hasOlder: false }, input),
    notes: answerNotes(input),
    privacy: locale.onlyYou,
    shownInWords: () => '',
  };
}
