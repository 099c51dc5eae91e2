import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueEntries } from '../src/status/catalogue.ts';
import { impliedOutcome } from '../src/status/implied-outcome.ts';
import { failureCodes, noReportCodes, stateWords } from '../src/status/listed-codes.ts';
import { listedCodesSource } from '../scripts/listed-codes-source.ts';

describe('what reading a report knows of the catalogue', () => {
  it('is every listed code with the outcome it implies, and nothing else', () => {
    const counted = [failureCodes, noReportCodes].flatMap((codes) =>
      Object.values(codes).flatMap((ends) => ends.split(' ')),
    );
    expect(counted.length + Object.keys(stateWords).length).toBe(catalogueEntries.length);
    for (const { code, outcome, family } of catalogueEntries) {
      expect([code, impliedOutcome(code)]).toEqual([code, { outcome, isState: family === 'cmpp-states' }]);
    }
  });

  it('is what the generator writes: after changing a row, run node scripts/write-status-catalogue.ts', () => {
    expect(readFileSync(new URL('../src/status/listed-codes.ts', import.meta.url), 'utf8')).toBe(listedCodesSource());
  });

  it('is all that the client pulls in: no explanation is in its import graph', () => {
    const source = new URL('../src/', import.meta.url);
    const graph = [...importGraph(new URL('client.ts', source))].map((file) =>
      relative(source.pathname, new URL(file).pathname),
    );
    expect(graph).toContain('reports/delivery-status.ts');
    expect(graph.filter((file) => file.startsWith('status/')).toSorted()).toEqual([
      'status/clean-code.ts',
      'status/implied-outcome.ts',
      'status/listed-codes.ts',
    ]);
    expect(graph.filter((file) => file.startsWith('summary/'))).toEqual([]);
    for (const file of graph) {
      // No sentence of the catalogue, in whichever file it may have come to stand.
      expect(readFileSync(new URL(file, source), 'utf8')).not.toMatch(/'number-not-existing'|空号|关机/);
    }
  });

  it('finds explanations in the graph of what explains: the walk can fail', () => {
    const graph = importGraph(new URL('../src/status/explain-status.ts', import.meta.url));
    expect([...graph].some((file) => file.includes('/status/codes/'))).toBe(true);
  });
});

/** Every file of ours that a file loads, itself included; imports of types load nothing. */
function importGraph(entry: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(entry.href)) return seen;
  seen.add(entry.href);
  const text = readFileSync(entry, 'utf8');
  for (const [, path = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm)) {
    importGraph(new URL(path, entry), seen);
  }
  return seen;
}
