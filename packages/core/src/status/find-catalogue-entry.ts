import { once } from '../once.ts';
import { makeCatalogueEntries, type CatalogueEntry } from './catalogue-entries.ts';
import { lookUpExactlyThenCleaned } from './clean-code.ts';

// Written out with the first code that is explained: who only reads reports needs none of it.
const byCode = once(() => new Map(makeCatalogueEntries().map((entry) => [entry.code, entry])));

/** The entry of a code, looked up exactly first and cleaned second; `undefined` for a code that is not listed. */
export function findCatalogueEntry(code: string): CatalogueEntry | undefined {
  return lookUpExactlyThenCleaned(byCode(), code);
}
