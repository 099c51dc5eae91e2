import { lookUpCarrierCode, maskMobile, type DeliveryReport, type DeliveryStatus } from '@org/smn-core';
import type { Search } from '@org/query-text';
import type { DataTableBlock, KnownBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport, SearchResult } from '../../search/run-search.ts';
import type { Person } from '../../slack/person.ts';
import type { Reply } from '../../slack/reply.ts';
import { formatAgo, formatMinute, formatSecond } from '../../slack/time.ts';

/** Everything the message is made of. */
export interface ReportMessageInput {
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
export function reportMessage(input: ReportMessageInput): Reply {
  const { search, result, person, locale } = input;
  const sentence = answerSentence(input);
  const { startMs, endMs } = search.window;
  const from = formatMinute(startMs, person.timeZone);
  const to = formatMinute(endMs, person.timeZone);
  const shown = result.found.slice(0, shownRows);

  const notes = [
    ...(result.failedSigns.length > 0 ? [locale.missingSigns(result.failedSigns)] : []),
    ...result.incomplete.map((reason) => locale.incomplete[reason]),
    ...(shown.length < result.found.length ? [locale.shownOf(shown.length, result.found.length)] : []),
    ...(result.askedSigns === 0 ? [locale.noSigns] : []),
    ...(result.found.length === 0 && result.askedSigns > 0 ? [locale.emptyHint(maskMobile(search.mobile))] : []),
    ...(person.timeZoneKnown ? [] : [locale.zoneUnknown]),
    locale.basis(from, to, person.timeZone, result.askedSigns),
  ];
  const blocks: KnownBlock[] = [
    { type: 'section', text: plain(sentence) },
    ...(result.found.length === 0 ? [] : [countsBlock(result.found, locale)]),
    ...(shown.length === 0 ? [] : [tableBlock(shown, locale.tableCaption(from, to, person.timeZone), input)]),
    { type: 'context', elements: notes.map(plain) },
  ];
  return { text: [sentence, ...notes].join('\n'), blocks };
}

function answerSentence({ search, result, nowMs, locale }: ReportMessageInput): string {
  const latest = result.found[0]?.report;
  return locale.answer({
    total: result.found.length,
    delivered: result.found.filter(({ report }) => report.status === 'delivered').length,
    mobile: maskMobile(search.mobile),
    window: search.window,
    status: search.status,
    latest: latest
      ? {
          status: latest.status,
          ago: latest.submitTime && formatAgo(latest.submitTime.getTime(), nowMs, locale.locale),
          why: latest.status === 'failed' ? codeInWords(latest) : null,
        }
      : null,
  });
}

function countsBlock(found: readonly FoundReport[], locale: Locale): KnownBlock {
  const counted = statusOrder
    .map((status) => ({ status, count: found.filter(({ report }) => report.status === status).length }))
    .filter(({ count }) => count > 0);
  return {
    type: 'section',
    fields: counted.map(({ status, count }) => {
      const { symbol, word } = locale.outcome(status);
      return plain(`${symbol} ${word}: ${count}`);
    }),
  };
}

function tableBlock(shown: readonly FoundReport[], caption: string, input: ReportMessageInput): DataTableBlock {
  const rows = shown.map(({ report, signName }) => rowOf(report, signName, input));
  return {
    type: 'data_table',
    caption,
    page_size: 10,
    rows: [[...input.locale.columns], ...rows].map((row) =>
      // Slack refuses an empty cell.
      row.map((text) => ({ type: 'raw_text', text: text.slice(0, longestCell) || input.locale.none })),
    ),
  };
}

function rowOf(report: DeliveryReport, signName: string, { person, locale }: ReportMessageInput): string[] {
  const { symbol, word } = locale.outcome(report.status);
  const time = (date: Date | null): string => (date ? formatSecond(date.getTime(), person.timeZone) : locale.none);
  const code = codeInWords(report) ?? locale.none;
  return [
    `${symbol} ${word}`,
    report.contradiction === null ? code : `${code} (${locale.contradiction(report.contradiction)})`,
    time(report.submitTime),
    // A pending report may carry a time of receipt: it is not one yet.
    report.status === 'pending' ? locale.none : time(report.deliverTime),
    signName,
  ];
}

/** The raw code, always, and its meaning where it is known. */
function codeInWords({ statusCode }: DeliveryReport): string | null {
  const meaning = lookUpCarrierCode(statusCode)?.meaning;
  return meaning === undefined ? statusCode : `${statusCode}, ${meaning}`;
}

function plain(text: string) {
  // Not mrkdwn: two masked numbers in one line would turn bold and lose their stars.
  return { type: 'plain_text', text: text.slice(0, 2_000), emoji: true } as const;
}
