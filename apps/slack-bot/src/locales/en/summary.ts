import type { Search } from '@org/query-text';
import { describeWindow } from './answer.ts';
import { duration, inSentence } from './words.ts';

/** What many reports add up to. */
export const summary = {
  title: (
    total: number,
    numbers: readonly string[],
    search: Search,
    ends: { readonly from: string; readonly to: string; readonly isWhole: boolean },
  ) => {
    const to = numbers.length === 0 ? '' : ` to ${numbers.join(', ')}`;
    const window = describeWindow(search.window, ends.from, ends.to);
    return `${ends.isWhole ? '' : 'At least '}${total} message${total === 1 ? '' : 's'}${to} ${window}`;
  },
  share: (word: string, count: number, percent: string) => `${word}: ${count} (${percent})`,
  latency: (p50: number, p90: number, p99: number) =>
    `Time to arrive: half within ${duration(p50)}, 90% within ${duration(p90)}, 99% within ${duration(p99)}.`,
  segments: (segments: number) => `${segments} billed segment${segments === 1 ? '' : 's'}.`,
  cause: (code: string, what: string, count: number) => `${code} (${inSentence(what)}) ${count}×`,
  causes: (causes: readonly string[]) => `Most frequent codes: ${causes.join(' · ')}.`,
};
