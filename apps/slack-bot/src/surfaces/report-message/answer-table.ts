import { explainStatus, type DeliveryReport } from '@org/smn-core';
import type { Locale } from '../../locales/en.ts';
import { shorten } from '../../slack/plain-text.ts';
import { secondFormatter } from '../../slack/time.ts';
import { windowEnds, type AnswerInput } from './answer-input.ts';
import type { AnswerPage } from './answer-page.ts';
import type { AnswerColumn, AnswerTable } from './answer-view.ts';
import { numberLabels } from './number-labels.ts';
import { tookColumn } from './took.ts';

/** Slack takes 10,000 characters in the cells of a message: fifty rows of these, and a header. */
const longest = { code: 76, sign: 28, other: 24 } as const;

/** One row a report, in an order that stays true when the reader sorts the texts. */
export function answerTable({ shown }: AnswerPage, input: AnswerInput): AnswerTable {
  const { state, result, asker } = input;
  const { locale, timeZone } = asker.person;
  const { from, to } = windowEnds(input);
  const { window } = state.search;
  const numbers = numberLabels(result.found);
  const reports = shown.map(({ report }) => report);
  // Receipts may come after the window's end.
  const times = reports
    .flatMap(({ submitTime, deliverTime }) => [submitTime, deliverTime])
    .filter((time) => time !== null);
  const formatTime = secondFormatter(
    Math.min(window.startMs, ...times.map((time) => time.getTime())),
    Math.max(window.endMs, ...times.map((time) => time.getTime())),
    timeZone,
  );
  const time = (date: Date | null): string => (date ? formatTime(date.getTime()) : locale.none);
  const took = tookColumn(reports);
  const mostSegments = Math.max(...reports.map(({ segments }) => String(segments ?? 0).length));
  const { columns } = locale;

  const rows = shown.map(({ report, signName }, index) => [
    outcomeInWords(report, locale),
    shorten(codeInWords(report, locale), longest.code),
    ...(numbers.count > 1 ? [shorten(numbers.labelOf(report.mobile), longest.other)] : []),
    time(report.submitTime),
    report.status === 'pending' ? locale.none : time(report.deliverTime),
    shorten(took.cells[index] ?? locale.none, longest.other),
    report.segments === null ? locale.none : String(report.segments).padStart(mostSegments),
    shorten(signName, longest.sign),
  ]);
  const speaking = (name: string): AnswerColumn => ({ name, speaksForItself: true });
  const named = (name: string): AnswerColumn => ({ name, speaksForItself: false });
  const sent = named(columns.sent);
  const header = [
    speaking(columns.status),
    speaking(columns.code),
    ...(numbers.count > 1 ? [speaking(columns.number)] : []),
    sent,
    named(columns.finished),
    named(took.unit === 'minutes' ? columns.tookMinutes : columns.tookHours),
    named(columns.segments),
    speaking(columns.sign),
  ];
  return {
    caption: locale.tableCaption(from, to, timeZone),
    columns: header,
    // Slack refuses an empty cell.
    rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? locale.none : cell))),
    nameColumn: header.indexOf(sent),
  };
}

function outcomeInWords({ status }: DeliveryReport, locale: Locale): string {
  const { symbol, word } = locale.outcome(status);
  return `${symbol} ${word}`;
}

/** The raw code, always, and what it means. */
function codeInWords(report: DeliveryReport, locale: Locale): string {
  if (report.statusCode === null) return locale.none;
  return `${report.statusCode} · ${explainStatus(report, locale.locale).what}`;
}
