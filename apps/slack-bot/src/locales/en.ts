import type { DeliveryStatus, IncompleteReason, StatusExplanation, StatusLocale } from '@org/smn-core';
import { access } from './en/access.ts';
import { answer, describeWindow, outcomes } from './en/answer.ts';
import { complaint, complaintSentence } from './en/complaint.ts';
import { details } from './en/details.ts';
import { messageText, unmask } from './en/disclosure.ts';
import { exporting } from './en/export.ts';
import { home } from './en/home.ts';
import { problem } from './en/problem.ts';
import { searchForm, windows } from './en/search-form.ts';
import { checkMessage, share } from './en/sharing.ts';
import { summary } from './en/summary.ts';
import { certaintyInWords, example, inSentence } from './en/words.ts';

// Every sentence a person reads, in English.

const grammar = [
  'Numbers: in full or masked, or only the end (*6789); up to five.',
  'Times: last 24h, 30m, 7d, today, yesterday, last week, nov 3, 2026-11-01..2026-11-03.',
  'Outcomes: delivered, failed, pending, unknown. Also: sign:NAME, summary, code MK:0001.',
].join('\n');

/** Sentences for English. */
export const en = {
  locale: 'en' as StatusLocale,
  outcome: (status: DeliveryStatus) => outcomes[status],
  list: (parts: readonly string[]) => parts.join(', '),
  count: (what: string, count: number | string) => `${what}: ${count}`,
  atLeast: (count: number) => `at least ${count}`,
  window: describeWindow,
  access,
  answer,
  complaint,
  complaintSentence,
  help: `Did an SMS arrive, and if not, why? Like this: ${example}\n${grammar}`,
  tooManyQueries: (queries: number, most: number) =>
    `That would be ${queries} questions to Huawei Cloud, more than the ${most} I may ask at once. Ask for fewer numbers, or for one signature.`,
  columns: {
    status: 'Status',
    code: 'Carrier code',
    number: 'Number',
    sent: 'Sent',
    finished: 'Finished',
    tookMinutes: 'Took (min:s)',
    tookHours: 'Took (h:min:s)',
    segments: 'Segments',
    sign: 'Signature',
  },
  none: '–',
  close: 'Close',
  tableCaption: (from: string, to: string, timeZone: string) => `SMS delivery reports, ${from} to ${to}, ${timeZone}`,
  chart: { overTime: 'Messages by time sent', outcomes: 'Messages by outcome' },
  proof: (total: number) => `${total} of ${total}, no gap`,
  basis: (from: string, to: string, timeZone: string, signs: number) =>
    `${from} to ${to} (${timeZone}) · ${signs} signature${signs === 1 ? '' : 's'} asked`,
  onlyYou: 'Only you see this.',
  cutToNow: 'The end of that lies in the future: asked until now.',
  tooLate: (reference: string) =>
    `Slack was too slow to tell me what I must know before I do that. Try again. · Slack 答复过慢，请重试。 (reference ${reference})`,
  zoneUnknown:
    'Slack did not say your language and time zone: times are in UTC. Ask again in a minute. · 未能从 Slack 获取您的语言和时区，请稍后重试。',
  severalNumbers: (count: number) =>
    `That mask fits ${count} numbers, told apart by #1, #2, …. Ask with the number in full for one of them.`,
  shown: (first: number, last: number, total: number) => `Showing ${first} to ${last} of ${total}, newest first.`,
  shownInWords: (shown: number, total: number) =>
    `Showing ${shown} of ${total}. Ask about a shorter time for the rest.`,
  stillSearching: 'Still searching … the answer will be here in a moment.',
  actions: {
    previous: 'Newer',
    next: 'Older',
    refresh: 'Refresh',
    filter: 'Filter …',
    share: 'Share …',
    summary: 'Summary',
    reports: 'All messages',
    allOutcomes: 'All outcomes',
    details: 'Details of one message',
    exportCsv: 'Export CSV',
    retry: 'Try again',
    /** An entry of the list of messages: `3 · Failed · 11-24 08:25:11` */
    detailsOf: (row: number, outcome: string, time: string) => `${row} · ${outcome} · ${time}`,
  },
  windows,
  searchForm,
  checkMessage,
  home,
  share,
  exporting,
  /** A button that leads nowhere any more. */
  staleState: {
    expired: `This answer is too old to go on from. Ask again: ${example}`,
    foreign: `This answer was for somebody else. Ask for yourself: ${example}`,
    unreadable: `This button is not one of mine any more. Ask again: ${example}`,
    window: `This window is not one of mine any more. Close it and ask again: ${example}`,
    gone: 'That message is not in the answer any more. Refresh it, or ask again.',
    /** The message may still be there: what was read is not all there is. */
    notFound: 'That message could not be found just now, because something is missing from the answer:',
  },
  details,
  unmask,
  messageText,
  missingSign: (name: string, why: string, reference: string) =>
    `Incomplete: no answer for the signature ${name}. ${why} (reference ${reference})`,
  noReason: 'Ask again in a minute.',
  incomplete: {
    changing: 'Perhaps incomplete: reports kept changing while they were read. Ask again in a minute.',
    alike: 'Perhaps incomplete: reports that look alike could not be told apart. Ask with the number in full.',
    unreadable: 'Incomplete: Huawei Cloud sent reports that cannot be read. Whoever runs this bot should look into it.',
    limit:
      'Incomplete: there is more than is read at once. Ask about a shorter time, one number in full, or one outcome.',
  } satisfies Record<IncompleteReason, string>,
  noSigns:
    'This account has no approved SMS signature, so nothing can have been sent. Have one approved in the SMN console.',
  emptyHint: 'Perhaps it was longer ago: ask about more time.',
  emptyOutcomeHint: 'Other outcomes were left out: look at all of them.',
  emptyNumberHint: 'Check the number: every digit that is not masked must be right.',
  /** Why the latest failed, and what to do: `phone switched off (MK:0024). Send again when …` */
  verdict: (what: string, code: string | null, advice: string) =>
    `${inSentence(what)}${code === null ? '' : ` (${code})`}. ${advice.replace(/\.$/, '')}`,
  code: (code: string, { what, advice, certainty }: StatusExplanation) =>
    `${code}: ${inSentence(what)}. ${advice}\n${certaintyInWords(certainty)}`,
  summary,
  problem,
};

/** What a locale must hold. */
export type Locale = typeof en;
