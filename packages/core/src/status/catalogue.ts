import { makeCatalogueEntries } from './catalogue-entries.ts';

export type { CatalogueEntry } from './catalogue-entries.ts';
export { findCatalogueEntry } from './find-catalogue-entry.ts';

/** Every listed code, for who goes through all of them: what is generated from the catalogue, and its tests. */
export const catalogueEntries = makeCatalogueEntries();
