import { explainStatus, maskMobile, type DeliveryReport } from '@org/smn-core';
import type { DataTableBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport } from '../../search/run-search.ts';
import { formatSecond } from '../../slack/time.ts';
import { windowEnds } from './answer-notes.ts';
import type { AnswerPage } from './answer-page.ts';
import type { AnswerInput } from './report-message.ts';

const longestCell = 120;

/** One row a report: Slack's own table, which the reader can sort and search. */
export function reportTable({ shown }: AnswerPage, input: AnswerInput): DataTableBlock {
  const { locale, timeZone } = input.asker.person;
  const { from, to } = windowEnds(input);
  // A mask, or no number at all, may bring reports of several.
  const severalNumbers = new Set(shown.map(({ report }) => report.mobile)).size > 1;
  const { status, code, sent, receipt, number, sign } = locale.columns;
  const header = [status, code, sent, receipt, ...(severalNumbers ? [number] : []), sign];
  const rows = shown.map((found) => rowOf(found, severalNumbers, input));
  return {
    type: 'data_table',
    caption: locale.tableCaption(from, to, timeZone),
    page_size: 10,
    // Slack refuses an empty cell.
    rows: [header, ...rows].map((row) => {
      return row.map((text) => ({ type: 'raw_text', text: text.slice(0, longestCell) || locale.none }));
    }),
  };
}

function rowOf({ report, signName }: FoundReport, withNumber: boolean, { asker }: AnswerInput): string[] {
  const { locale, timeZone } = asker.person;
  const { symbol, word } = locale.outcome(report.status);
  const time = (date: Date | null): string => (date ? formatSecond(date.getTime(), timeZone) : locale.none);
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
  return `${report.statusCode} · ${explainStatus(report, locale.locale).what}`;
}
