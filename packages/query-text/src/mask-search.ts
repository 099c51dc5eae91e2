import { maskMobile } from '@org/smn-core';
import type { Search } from './search.ts';

/**
 * The same search with its numbers masked: what may be shown to others, and logged.
 *
 * @example
 * ```ts
 * describeSearch(maskSearch(search), { locale: 'en', timeZone, now }); // … to 134****6789 …
 * ```
 */
export function maskSearch(search: Search): Search {
  return {
    ...search,
    numbers: search.numbers.map(({ mobile, nationCode }) => ({ mobile: maskMobile(mobile), nationCode })),
  };
}
