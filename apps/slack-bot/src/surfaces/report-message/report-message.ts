import { explainStatus, maskMobile, type DeliveryReport, type DeliveryStatus } from '@org/smn-core';
import type { Search } from '@org/query-text';
import type { DataTableBlock, KnownBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport, SearchResult } from '../../search/run-search.ts';
import type { Person } from '../../slack/person.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Reply } from '../../slack/reply.ts';
import { formatAgo, formatSecond } from '../../slack/time.ts';
import { answerNotes, windowEnds } from './answer-notes.ts';

/** Everything an answer is made of. */
export interface AnswerInput {
  readonly search: Search;
  readonly result: SearchResult;
  readonly person: Person;
  readonly nowMs: number;
  readonly locale: Locale;
}

/** Rows a table shows: with the header, well inside Slack's 100 rows and 10,000 characters. */
const shownRows = 50;
const longestCell = 120;

const statusOrder: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** The answer: one sentence, the counts, one row a report, and what it stands on. Pure. */
export function reportMessage(input: AnswerInput): Reply {
  const { result, locale } = input;
  const sentence = answerSentence(input);
  const shown = result.found.slice(0, shownRows);
  const hidden = result.found.length - shown.length;
  const notes = [...(hidden > 0 ? [locale.shownOf(shown.length, result.found.length)] : []), ...answerNotes(input)];
  const blocks: KnownBlock[] = [
    { type: 'section', text: plainText(sentence) },
    ...(result.found.length === 0 ? [] : [countsBlock(result.found, locale)]),
    ...(shown.length === 0 ? [] : [tableBlock(shown, input)]),
    { type: 'context', elements: notes.map(plainText) },
  ];
  return { text: [sentence, ...notes].join('\n'), blocks };
}

function answerSentence(input: AnswerInput): string {
  const { search, result, nowMs, locale } = input;
  const latest = result.found[0]?.report;
  return locale.answer({
    total: result.found.length,
    delivered: result.found.filter(({ report }) => report.status === 'delivered').length,
    numbers: search.numbers.map(({ mobile }) => maskMobile(mobile)),
    search,
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
      return plainText(`${symbol} ${word}: ${count}`);
    }),
  };
}

function tableBlock(shown: readonly FoundReport[], input: AnswerInput): DataTableBlock {
  const { locale, person } = input;
  const { from, to } = windowEnds(input);
  // A mask, or no number at all, may bring reports of several.
  const severalNumbers = new Set(shown.map(({ report }) => report.mobile)).size > 1;
  const { status, code, sent, receipt, number, sign } = locale.columns;
  const header = [status, code, sent, receipt, ...(severalNumbers ? [number] : []), sign];
  const rows = shown.map((found) => rowOf(found, severalNumbers, input));
  return {
    type: 'data_table',
    caption: locale.tableCaption(from, to, person.timeZone),
    page_size: 10,
    // Slack refuses an empty cell.
    rows: [header, ...rows].map((row) => {
      return row.map((text) => ({ type: 'raw_text', text: text.slice(0, longestCell) || locale.none }));
    }),
  };
}

function rowOf({ report, signName }: FoundReport, withNumber: boolean, { person, locale }: AnswerInput): string[] {
  const { symbol, word } = locale.outcome(report.status);
  const time = (date: Date | null): string => (date ? formatSecond(date.getTime(), person.timeZone) : locale.none);
  return [
    `${symbol} ${word}`,
    codeInWords(report, locale),
    time(report.submitTime),
    // A pending report may carry a time of receipt: it is not one yet.
    report.status === 'pending' ? locale.none : time(report.deliverTime),
    ...(withNumber ? [maskMobile(report.mobile)] : []),
    signName,
  ];
}

/** The raw code, always, and what it means. */
function codeInWords(report: DeliveryReport, locale: Locale): string {
  if (report.statusCode === null) return locale.none;
  const { what } = explainStatus(report, locale.locale);
  return `${report.statusCode} · ${what}`;
}
