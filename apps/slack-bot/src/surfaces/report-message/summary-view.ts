import { explainCode, maskMobile } from '@org/smn-core';
import { isCut } from '../../search/run-search.ts';
import { answerButtons } from './answer-buttons.ts';
import { chartOfOutcomes } from './answer-charts.ts';
import { windowEnds, type AnswerInput } from './answer-input.ts';
import { answerNotes } from './answer-notes.ts';
import { pageOf } from './answer-page.ts';
import type { AnswerView } from './answer-view.ts';

const shownCodes = 5;

/** What many reports add up to: shares by outcome, how long they took, segments billed, the most frequent codes. Pure. */
export function summaryView(input: AnswerInput): AnswerView {
  const { result, state, asker, summary } = input;
  const { locale } = asker.person;
  const { total, outcomes, latency, segments, codes } = summary;
  const percent = new Intl.NumberFormat(locale.locale, { style: 'percent', maximumFractionDigits: 1 });
  const causes = codes
    .flatMap(({ code, count }) => (code === null || code === 'DELIVRD' ? [] : [{ code, count }]))
    .slice(0, shownCodes)
    .map(({ code, count }) => locale.summary.cause(code, explainCode(code, locale.locale).what, count));
  const { p50, p90, p99 } = latency;
  const numbers = state.search.numbers.map(({ mobile }) => maskMobile(mobile));
  return {
    headline: locale.summary.title(total, numbers, state.search, { ...windowEnds(input), isCut: isCut(result) }),
    figures: (['delivered', 'failed', 'pending', 'unknown'] as const)
      .filter((status) => outcomes[status].count > 0)
      .map((status) => {
        const { symbol, word } = locale.outcome(status);
        return locale.summary.share(`${symbol} ${word}`, outcomes[status].count, percent.format(outcomes[status].rate));
      }),
    lines: [
      ...(p50 === null || p90 === null || p99 === null ? [] : [locale.summary.latency(p50, p90, p99)]),
      ...(total === 0 ? [] : [locale.summary.segments(segments.billed)]),
      ...(causes.length === 0 ? [] : [locale.summary.causes(causes)]),
    ],
    table: null,
    // What was read of more is no picture of the whole.
    chart: isCut(result) ? null : chartOfOutcomes(input),
    actions: answerButtons({ ...pageOf(result.found, 0), hasOlder: false }, input),
    notes: answerNotes(input),
    privacy: locale.onlyYou,
    shownInWords: () => '',
  };
}
