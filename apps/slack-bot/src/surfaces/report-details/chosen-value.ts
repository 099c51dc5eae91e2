import type { FoundReport } from '../../search/run-search.ts';
import { shorten } from '../../slack/plain-text.ts';

/** Slack's limit for a value in a list. */
export const longestValue = 75;

/** What the entries of the list stand for: one id can go to several numbers in one second, each is an entry. */
export function valuesOf(shown: readonly FoundReport[]): readonly string[] {
  const times = new Map<string, number>();
  return shown.map(({ report }) => {
    const value = shorten(`${report.messageId} ${report.submitTime?.getTime() ?? ''}`, longestValue - 5);
    const before = times.get(value) ?? 0;
    times.set(value, before + 1);
    return `${value} ${before}`;
  });
}

/** The id in a value. */
export function messageIdOf(value: string): string {
  return value.split(' ', 1)[0] ?? '';
}
