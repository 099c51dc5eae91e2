import { explainStatus, maskMobile, type DeliveryReport, type DeliveryStatus } from '@org/smn-core';
import type { KnownBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport, SearchResult } from '../../search/run-search.ts';
import type { Sealer } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Reply } from '../../slack/reply.ts';
import { formatAgo } from '../../slack/time.ts';
import { answerNotes, windowEnds } from './answer-notes.ts';
import type { Asker } from './answer-search.ts';
import { pageOf, type AnswerPage } from './answer-page.ts';
import { reportActions } from './report-actions.ts';
import { reportTable } from './report-table.ts';

/** Everything an answer is made of. */
export interface AnswerInput {
  readonly state: SearchState;
  readonly result: SearchResult;
  readonly asker: Asker;
  readonly nowMs: number;
  readonly sealer: Sealer;
}

const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** The answer: one sentence, the counts, one row a report, what can be done next, and what it stands on. Pure. */
export function reportMessage(input: AnswerInput): Reply {
  const { result, state, asker } = input;
  const { locale } = asker.person;
  const sentence = answerSentence(input);
  const page = pageOf(result.found, state.page);
  const notes = [...pageNotes(page, locale), ...answerNotes(input)];
  const blocks: KnownBlock[] = [
    { type: 'section', text: plainText(sentence) },
    ...(result.found.length === 0 ? [] : [countsBlock(result.found, locale)]),
    ...(page.shown.length === 0 ? [] : [reportTable(page, input)]),
    ...reportActions(page, input),
    { type: 'context', elements: notes.map(plainText) },
  ];
  return { text: [sentence, ...notes].join('\n'), blocks };
}

function pageNotes({ shown, first, total }: AnswerPage, locale: Locale): readonly string[] {
  return shown.length < total ? [locale.shown(first + 1, first + shown.length, total)] : [];
}

function answerSentence(input: AnswerInput): string {
  const { state, result, nowMs, asker } = input;
  const { locale } = asker.person;
  const latest = result.found[0]?.report;
  return locale.answer({
    total: result.found.length,
    delivered: result.found.filter(({ report }) => report.status === 'delivered').length,
    numbers: state.search.numbers.map(({ mobile }) => maskMobile(mobile)),
    search: state.search,
    ...windowEnds(input),
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

function countsBlock(found: readonly FoundReport[], locale: Locale): KnownBlock {
  const counted = statusOrder
    .map((status) => ({ status, count: found.filter(({ report }) => report.status === status).length }))
    .filter(({ count }) => count > 0);
  return {
    type: 'section',
    fields: counted.map(({ status, count }) => {
      const { symbol, word } = locale.outcome(status);
      return plainText(locale.count(`${symbol} ${word}`, count));
    }),
  };
}
