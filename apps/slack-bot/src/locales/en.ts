import type {
  DeliveryStatus,
  IncompleteReason,
  StatusCertainty,
  StatusExplanation,
  StatusLocale,
  WhoseDoing,
  Retry,
} from '@org/smn-core';
import type { Complaint, Search, SearchWindow } from '@org/query-text';

// Every sentence a person reads, in English.

const example = '/smsreport 134****6789 last 24h';

const outcomes: Readonly<Record<DeliveryStatus, { symbol: string; word: string; sentence: string }>> = {
  delivered: { symbol: '✅', word: 'Delivered', sentence: 'was delivered' },
  failed: { symbol: '❌', word: 'Failed', sentence: 'failed' },
  pending: { symbol: '⏳', word: 'Pending', sentence: 'is still waiting for its receipt' },
  unknown: { symbol: '❔', word: 'Unknown', sentence: 'has no certain outcome' },
};

/** A window in words; its two ends come formatted in the reader's zone. */
function describeWindow({ kind, span }: SearchWindow, from: string, to: string): string {
  if (span) return span.amount === 1 ? `in the last ${span.unit}` : `in the last ${span.amount} ${span.unit}s`;
  switch (kind) {
    case 'today':
    case 'yesterday':
      return kind;
    case 'this-week':
    case 'last-week':
    case 'this-month':
    case 'last-month':
      return kind.replace('-', ' ');
    case 'three-months':
      return 'in the last three months';
    case 'since':
      return `since ${from}`;
    case 'last':
    case 'default':
    case 'range':
      return `from ${from} to ${to}`;
  }
}

/** What the answer in one sentence is made of. */
export interface AnswerFacts {
  readonly total: number;
  readonly delivered: number;
  /** Masked. */
  readonly numbers: readonly string[];
  readonly search: Search;
  readonly from: string;
  readonly to: string;
  readonly latest: {
    readonly status: DeliveryStatus;
    readonly ago: string | null;
    /** What became of it, and what can be done, when it failed. */
    readonly why: string | null;
  } | null;
}

function answer({ total, delivered, numbers, search, from, to, latest }: AnswerFacts): string {
  const { statuses, messageIds } = search;
  const filter = statuses.length === 0 ? '' : `${statuses.join(' or ')} `;
  const noun = (count: number): string => `${filter}message${count === 1 ? '' : 's'}`;
  const target = [
    numbers.length === 0 ? '' : ` to ${numbers.length <= 2 ? numbers.join(' and ') : `${numbers.length} numbers`}`,
    messageIds.length === 0 ? '' : ` with ${messageIds.length === 1 ? 'this id' : 'these ids'}`,
  ]
    .filter(Boolean)
    .join(' or');
  const when = describeWindow(search.window, from, to);
  const about = `${target} ${when}`;
  if (latest === null) return `No ${noun(1)}${target} was found ${when}.`;

  const sent = latest.ago === null ? '' : `, sent ${latest.ago},`;
  const why = latest.why === null ? '' : `: ${latest.why}`;
  const outcome = `${outcomes[latest.status].sentence}${why}`;
  if (total === 1) return `The only ${noun(1)}${about}${sent} ${outcome}.`;
  const all =
    statuses.length === 0
      ? `${delivered} of ${total} messages${about} ${delivered === 1 ? 'was' : 'were'} delivered`
      : `${total} ${noun(total)}${about}`;
  return `${all}; the latest${sent} ${outcome}.`;
}

const complaints: Readonly<Record<Complaint['reason'], (words: string, limit: string) => string>> = {
  'not-understood': (words) => `I did not understand ${words}, so I asked nothing.`,
  ambiguous: (words) => `${words} can be read in more than one way.`,
  'several-windows': (words) => `${words} is more than one time. Which one?`,
  'too-many': () => 'That is too much for one question: at most five numbers, ids or signatures.',
  'not-a-number': (words) => `${words} is not a phone number.`,
  'unknown-sign': (words) => `This account has no signature ${words}.`,
  future: (words) => `${words} lies in the future.`,
  'end-before-start': (words) => `${words} ends before it starts.`,
  'too-long-ago': (words, limit) => `${words} is too long ago: reports are kept for three months, since ${limit}.`,
  'no-such-time': (words) => `${words} does not exist: no such day, or the clocks went forward there.`,
  'time-twice': (words) => `${words} came twice: the clocks went back there.`,
  conflict: (words) => `${words} cannot be asked together.`,
};

/** A sentence's start in the middle of another; abbreviations stay as they are. */
function inSentence(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

function certaintyInWords({ agree, of, listed, isGuess }: StatusCertainty): string {
  if (isGuess) return 'No source lists this code: that is a guess from its shape.';
  if (!listed) return 'No source lists this code.';
  return of === 0 ? 'Documented by the vendor.' : `${agree} of ${of} sources say so.`;
}

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
  count: (what: string, count: number) => `${what}: ${count}`,
  answer,
  complaint: ({ reason, suggestions }: Complaint, words: string, limit: string) =>
    [
      complaints[reason](words === '' ? 'that' : `“${words}”`, limit),
      ...(suggestions.length > 0 ? [`Did you mean: ${suggestions.slice(0, 4).join(' · ')}?`] : []),
      `Like this: ${example}`,
    ].join('\n'),
  help: `Did an SMS arrive, and if not, why? Like this: ${example}\n${grammar}`,
  impossible: (problem: string) => `That cannot be asked: the ${problem}.\nLike this: ${example}`,
  tooManyQueries: (queries: number, most: number) =>
    `That would be ${queries} questions to Huawei Cloud, more than the ${most} I may ask at once. Ask for fewer numbers, or for one signature.`,
  columns: {
    status: 'Status',
    code: 'Carrier code',
    sent: 'Sent',
    receipt: 'Receipt',
    number: 'Number',
    sign: 'Signature',
  },
  none: '–',
  tableCaption: (from: string, to: string, timeZone: string) => `SMS delivery reports, ${from} to ${to}, ${timeZone}`,
  proof: (total: number) => `${total} of ${total}, no gap`,
  basis: (from: string, to: string, timeZone: string, signs: number) =>
    `${from} to ${to} (${timeZone}) · ${signs} signature${signs === 1 ? '' : 's'} asked · only you see this`,
  cutToNow: 'The end of that lies in the future: asked until now.',
  zoneUnknown: 'Your time zone was not to be had from Slack: times are in UTC.',
  shown: (first: number, last: number, total: number) => `Showing ${first} to ${last} of ${total}, newest first.`,
  stillSearching: 'Still searching …',
  actions: {
    previous: 'Newer',
    next: 'Older',
    refresh: 'Refresh',
    outcome: 'Outcome',
    allOutcomes: 'All outcomes',
    details: 'Details of one message',
    retry: 'Try again',
    /** An entry of the list of messages: `3 · Failed · 11-24 08:25:11` */
    detailsOf: (row: number, outcome: string, time: string) => `${row} · ${outcome} · ${time}`,
  },
  /** A button that leads nowhere any more. */
  staleState: {
    expired: `This answer is too old to go on from. Ask again: ${example}`,
    foreign: `This answer was for somebody else. Ask for yourself: ${example}`,
    unreadable: `This button is not one of mine any more. Ask again: ${example}`,
    gone: 'That message is not in the answer any more. Refresh it, or ask again.',
  },
  details: {
    title: 'Message detail',
    close: 'Close',
    happened: 'What happened',
    todo: 'What to do',
    whoseDoing: 'Whose doing',
    sendAgain: 'Send again?',
    certainty: 'How sure',
    number: 'Number',
    sign: 'Signature',
    messageId: 'Message id',
    outcome: 'Outcome',
    code: 'Carrier code',
    rawStatus: 'Status as sent by Huawei Cloud',
    segments: 'Billed segments',
    tag: 'Sender’s tag',
    submitted: 'Submitted',
    receipt: 'Receipt',
    latency: 'Took',
    duration,
    doing: {
      handset: 'the phone',
      number: 'the number',
      content: 'the text',
      sender: 'the sender',
      carrier: 'the carrier',
      platform: 'the platform',
      nobody: 'nobody’s',
      unclear: 'unclear',
    } satisfies Record<WhoseDoing, string>,
    retry: { now: 'yes, once', later: 'yes, later', never: 'no', unclear: 'unclear' } satisfies Record<Retry, string>,
    sure: certaintyInWords,
  },
  missingSigns: (names: readonly string[]) =>
    `Incomplete: no answer for ${names.length === 1 ? 'the signature' : 'the signatures'} ${names.join(', ')}.`,
  incomplete: {
    changing: 'Perhaps incomplete: reports kept changing while they were read. Ask again in a minute.',
    alike: 'Perhaps incomplete: reports that look alike could not be told apart. Ask with the number in full.',
    unreadable: 'Incomplete: Huawei Cloud sent reports that cannot be read.',
    limit: 'Incomplete: there is too much to look through. Ask with the number in full, or about a shorter time.',
  } satisfies Record<IncompleteReason, string>,
  noSigns: 'This account has no approved SMS signature, so nothing can have been sent.',
  emptyHint: (what: string) => `Look further back: /smsreport ${what} last 7d`.replace('  ', ' '),
  /** Why the latest failed, and what to do: `phone switched off (MK:0024). Send again when …` */
  verdict: (what: string, code: string | null, advice: string) =>
    `${inSentence(what)}${code === null ? '' : ` (${code})`}. ${advice.replace(/\.$/, '')}`,
  code: (code: string, { what, advice, certainty }: StatusExplanation) =>
    `${code}: ${inSentence(what)}. ${advice}\n${certaintyInWords(certainty)}`,
  summary: {
    title: (total: number, search: Search, ends: { readonly from: string; readonly to: string }) =>
      `${total} message${total === 1 ? '' : 's'} ${describeWindow(search.window, ends.from, ends.to)}`,
    share: (word: string, count: number, percent: string) => `${word}: ${count} (${percent})`,
    latency: (p50: number, p90: number, p99: number) =>
      `Time to arrive: half within ${duration(p50)}, 90% within ${duration(p90)}, 99% within ${duration(p99)}.`,
    segments: (segments: number) => `${segments} billed segment${segments === 1 ? '' : 's'}.`,
    cause: (code: string, what: string, count: number) => `${code} (${inSentence(what)}) ${count}×`,
    causes: (causes: readonly string[]) => `Most frequent codes: ${causes.join(' · ')}.`,
  },
  problems: {
    refused:
      'Huawei Cloud refused the bot’s access key, so nothing could be looked up. Whoever runs the bot must check key, secret and clock.',
    forbidden:
      'The bot’s Huawei Cloud account may not ask this. Whoever runs the bot must check its permissions for SMN.',
    busy: 'Huawei Cloud is asked too much right now. Try again in a minute.',
    trouble: 'Huawei Cloud has trouble of its own right now. Try again in a few minutes.',
    rejected: 'Huawei Cloud did not accept the question. Whoever runs the bot can find out why.',
    timeout: 'Huawei Cloud took too long to answer. Try again, or ask about a shorter time.',
    connection: 'Huawei Cloud could not be reached. Try again in a minute.',
    response: 'Huawei Cloud answered in a way that cannot be read. Whoever runs the bot should look into it.',
    bug: 'Something went wrong in the bot itself. Whoever runs it should look into it.',
  },
  reference: (sentence: string, correlationId: string, apiCode: string | undefined) =>
    `${sentence} (${apiCode ? `${apiCode}, ` : ''}reference ${correlationId})`,
};

/** What a locale must hold. */
export type Locale = typeof en;
