import type { DeliveryStatus } from '@org/smn-core';

const statusWords: Readonly<Record<string, DeliveryStatus>> = {
  delivered: 'delivered',
  failed: 'failed',
  pending: 'pending',
  unknown: 'unknown',
};

/** The outcome a word names, if it names one. */
export function readStatus(word: string): DeliveryStatus | undefined {
  return Object.hasOwn(statusWords, word) ? statusWords[word] : undefined;
}
