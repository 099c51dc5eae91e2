import { catalogueEntries, type CatalogueEntry } from '../src/status/catalogue.ts';

/** The text of `src/status/listed-codes.ts`: which codes the catalogue lists, and which outcome they imply. */
export function listedCodesSource(): string {
  const states = catalogueEntries.filter(({ family }) => family === 'cmpp-states');
  const others = catalogueEntries.filter(({ family }) => family !== 'cmpp-states');
  return `import type { DeliveryStatus } from '../reports/delivery-status.ts';

// Written by scripts/write-status-catalogue.ts: change the catalogue's rows, not this file.

/** The seven CMPP states. */
export const stateWords: Readonly<Record<string, DeliveryStatus>> = {
${states.map(({ code, outcome }) => `  ${code}: '${outcome}',`).join('\n')}
};

/** Codes that say the message failed: what they start with → how they go on. */
export const failureCodes: Readonly<Record<string, string>> = {
${lines(others.filter(({ outcome }) => outcome === 'failed'))}
};

/** Codes that say no report came: the message may have arrived. */
export const noReportCodes: Readonly<Record<string, string>> = {
${lines(others.filter(({ outcome }) => outcome === 'unknown'))}
};
`;
}

function lines(entries: readonly CatalogueEntry[]): string {
  const byPrefix = Map.groupBy(entries, ({ code }) => code.slice(0, code.indexOf(':') + 1));
  return [...byPrefix]
    .map(([prefix, group]) => property(prefix, group.map(({ code }) => code.slice(prefix.length)).join(' ')))
    .join('\n');
}

// As the formatter of this repository leaves it.
function property(name: string, value: string): string {
  const line = `  '${name}': '${value}',`;
  return line.length <= 120 || name === '' ? line : `  '${name}':\n    '${value}',`;
}
