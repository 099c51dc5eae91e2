import type { DeliveryStatus, IncompleteReason } from '@org/smn-core';
import type { Complaint, SearchWindow } from '@org/query-text';

// Every sentence a person reads, in English.

const example = '/smsreport 134****6789 last 24h';

const outcomes: Readonly<Record<DeliveryStatus, { symbol: string; word: string; sentence: string }>> = {
  delivered: { symbol: '✅', word: 'Delivered', sentence: 'was delivered' },
  failed: { symbol: '❌', word: 'Failed', sentence: 'failed' },
  pending: { symbol: '⏳', word: 'Pending', sentence: 'is still waiting for its receipt' },
  unknown: { symbol: '❔', word: 'Unknown', sentence: 'has no certain outcome' },
};

function describeWindow({ kind, span }: SearchWindow): string {
  if (span) return span.amount === 1 ? `in the last ${span.unit}` : `in the last ${span.amount} ${span.unit}s`;
  return kind;
}

function messages(count: number, status: DeliveryStatus | null): string {
  return `${status === null ? '' : `${status} `}message${count === 1 ? '' : 's'}`;
}

/** The answer in one sentence. */
export interface AnswerFacts {
  readonly total: number;
  readonly delivered: number;
  readonly mobile: string;
  readonly window: SearchWindow;
  readonly status: DeliveryStatus | null;
  readonly latest: { readonly status: DeliveryStatus; readonly ago: string | null; readonly why: string | null } | null;
}

function answer({ total, delivered, mobile, window, status, latest }: AnswerFacts): string {
  const when = describeWindow(window);
  if (latest === null) return `No ${messages(1, status)} to ${mobile} was found ${when}.`;
  const sent = latest.ago === null ? '' : `, sent ${latest.ago},`;
  const why = latest.why === null ? '' : `: ${latest.why}`;
  const outcome = `${outcomes[latest.status].sentence}${why}`;
  if (total === 1) return `The only ${messages(1, status)} to ${mobile} ${when}${sent} ${outcome}.`;
  const all =
    status === null
      ? `${delivered} of ${total} messages to ${mobile} ${when} ${delivered === 1 ? 'was' : 'were'} delivered`
      : `${total} ${messages(total, status)} to ${mobile} ${when}`;
  return `${all}; the latest${sent} ${outcome}.`;
}

const complaints: Readonly<Record<Complaint['reason'], (words: string) => string>> = {
  'nothing-asked': () => 'Which number? Type it in full or masked.',
  'no-number': () => 'Which number? Type it in full or masked.',
  'several-numbers': () => 'There is more than one number in there. Ask for one at a time.',
  'several-windows': (words) => `“${words}” is more than one time. Which one?`,
  'several-statuses': (words) => `“${words}” is more than one outcome. Which one?`,
  'not-understood': (words) => `I did not understand “${words}”, so I asked nothing.`,
};

/** Sentences for English. */
export const en = {
  locale: 'en',
  outcome: (status: DeliveryStatus) => outcomes[status],
  answer,
  complaint: (reason: Complaint['reason'], words: string) =>
    `${complaints[reason](words)}\nLike this: ${example}\nTimes: last 24h, 30m, 7d, today, yesterday. Outcomes: delivered, failed, pending, unknown.`,
  impossible: (problem: string) => `That cannot be asked: the ${problem}.\nLike this: ${example}`,
  columns: ['Status', 'Carrier code', 'Sent', 'Receipt', 'Signature'] as const,
  none: '–',
  contradiction: (status: DeliveryStatus) => `the carrier says ${outcomes[status].word.toLowerCase()}`,
  tableCaption: (from: string, to: string, timeZone: string) => `SMS delivery reports, ${from} to ${to}, ${timeZone}`,
  basis: (from: string, to: string, timeZone: string, signs: number) =>
    `${from} to ${to} (${timeZone}) · ${signs} signature${signs === 1 ? '' : 's'} asked · only you see this`,
  zoneUnknown: 'Your time zone was not to be had from Slack: times are in UTC.',
  shownOf: (shown: number, total: number) => `Showing the newest ${shown} of ${total}.`,
  missingSigns: (names: readonly string[]) =>
    `Incomplete: no answer for ${names.length === 1 ? 'the signature' : 'the signatures'} ${names.join(', ')}.`,
  incomplete: {
    changing: 'Perhaps incomplete: reports kept changing while they were read. Ask again in a minute.',
    alike: 'Perhaps incomplete: reports that look alike could not be told apart. Ask with the number in full.',
    unreadable: 'Incomplete: Huawei Cloud sent reports that cannot be read.',
    limit: 'Incomplete: there is too much to look through. Ask with the number in full, or about a shorter time.',
  } satisfies Record<IncompleteReason, string>,
  noSigns: 'This account has no approved SMS signature, so nothing can have been sent.',
  emptyHint: (mobile: string) => `Look further back: /smsreport ${mobile} last 7d`,
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
} as const;

/** What a locale must hold. */
export type Locale = typeof en;
