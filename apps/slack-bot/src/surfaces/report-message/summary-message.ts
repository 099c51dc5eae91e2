import { explainCode, summarise } from '@org/smn-core';
import type { KnownBlock } from '@slack/types';
import { plainText } from '../../slack/plain-text.ts';
import type { Reply } from '../../slack/reply.ts';
import { answerNotes, windowEnds } from './answer-notes.ts';
import type { AnswerInput } from './report-message.ts';

const shownCodes = 5;

/** What many reports add up to: shares by outcome, how long they took, segments billed, the most frequent codes. */
export async function summaryMessage(input: AnswerInput): Promise<Reply> {
  const { result, state, asker } = input;
  const { locale } = asker.person;
  const { total, outcomes, latency, segments, codes } = await summarise(result.found.map(({ report }) => report));
  const title = locale.summary.title(total, state.search, windowEnds(input));
  const percent = new Intl.NumberFormat(locale.locale, { style: 'percent', maximumFractionDigits: 1 });
  const shares = (['delivered', 'failed', 'pending', 'unknown'] as const)
    .filter((status) => outcomes[status].count > 0)
    .map((status) => {
      const { symbol, word } = locale.outcome(status);
      return locale.summary.share(`${symbol} ${word}`, outcomes[status].count, percent.format(outcomes[status].rate));
    });
  const causes = codes
    .flatMap(({ code, count }) => (code === null || code === 'DELIVRD' ? [] : [{ code, count }]))
    .slice(0, shownCodes)
    .map(({ code, count }) => locale.summary.cause(code, explainCode(code, locale.locale).what, count));
  const { p50, p90, p99 } = latency;
  const lines = [
    ...(p50 === null || p90 === null || p99 === null ? [] : [locale.summary.latency(p50, p90, p99)]),
    ...(total === 0 ? [] : [locale.summary.segments(segments.billed)]),
    ...(causes.length === 0 ? [] : [locale.summary.causes(causes)]),
  ];
  const notes = answerNotes(input);
  const blocks: KnownBlock[] = [
    { type: 'section', text: plainText(title) },
    ...(shares.length === 0 ? [] : [{ type: 'section' as const, fields: shares.map(plainText) }]),
    ...lines.map((line) => ({ type: 'section' as const, text: plainText(line) })),
    { type: 'context', elements: notes.map(plainText) },
  ];
  return { text: [title, ...shares, ...lines, ...notes].join('\n'), blocks };
}
