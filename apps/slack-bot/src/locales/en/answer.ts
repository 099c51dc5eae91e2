import type { DeliveryStatus } from '@org/smn-core';
import type { SearchWindow } from '@org/query-text';
import type { AnswerFacts } from '../answer-facts.ts';

export const outcomes: Readonly<Record<DeliveryStatus, { symbol: string; word: string; sentence: string }>> = {
  delivered: { symbol: '✅', word: 'Delivered', sentence: 'was delivered' },
  failed: { symbol: '❌', word: 'Failed', sentence: 'failed' },
  pending: { symbol: '⏳', word: 'Pending', sentence: 'is still waiting for its receipt' },
  unknown: { symbol: '❔', word: 'Unknown', sentence: 'has no certain outcome' },
};

/** A window in words; its two ends come formatted in the reader's zone. */
export function describeWindow({ kind, span }: SearchWindow, from: string, to: string): string {
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

/** The answer in one sentence. */
export function answer({ total, delivered, numbers, search, from, to, cutAt, isWhole, latest }: AnswerFacts): string {
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
  if (cutAt !== null) {
    const read = cutAt.toLocaleString('en');
    if (total === 0)
      return `No ${noun(1)}${target} is among the ${read} reports I may read at once; there are more ${when}.`;
    const share = statuses.length === 0 ? `, at least ${delivered} of them delivered` : '';
    return `At least ${total} ${noun(total)}${about}${share}: there is more than the ${read} reports I may read at once.`;
  }
  if (!isWhole && total > 0) {
    const share = statuses.length === 0 ? `, at least ${delivered} of them delivered` : '';
    return `At least ${total} ${noun(total)}${about}${share}: not everything could be read.`;
  }
  if (latest === null && !isWhole)
    return `No ${noun(1)}${target} came to light ${when}, but not everything could be read.`;
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
