import { explainStatus, maskMobile } from '@org/smn-core';
import type { FoundReport } from '../../search/run-search.ts';
import type { Person } from '../../slack/people.ts';
import { formatDateTime } from '../../slack/time.ts';
import { tookMs } from '../report-message/took.ts';
import type { CsvCell } from './csv-text.ts';

/** The names of the columns, in the reader's language. */
export function csvHeader({ locale, timeZone }: Person): readonly string[] {
  const { columns, exporting } = locale;
  const own = exporting.columns;
  return [
    columns.status,
    columns.code,
    own.meaning,
    columns.number,
    own.countryCode,
    own.sent(timeZone),
    own.finished(timeZone),
    own.took,
    columns.segments,
    columns.sign,
    own.signId,
    own.messageId,
    own.tag,
  ];
}

/** A report as a row: its number masked, its times in the reader's zone and in a form that spreadsheets know. */
export function csvRow({ report, signName }: FoundReport, { locale, timeZone }: Person): readonly CsvCell[] {
  const time = (date: Date | null): string | null => date && formatDateTime(date.getTime(), timeZone);
  const took = tookMs(report);
  return [
    locale.outcome(report.status).word,
    report.statusCode,
    explainStatus(report, locale.locale).what,
    maskMobile(report.mobile),
    report.nationCode,
    time(report.submitTime),
    // A pending report may carry a time of receipt: it is not one yet.
    report.status === 'pending' ? null : time(report.deliverTime),
    took === null ? null : Math.round(took / 1000),
    report.segments,
    signName,
    report.signId,
    report.messageId,
    report.extendCode,
  ];
}
