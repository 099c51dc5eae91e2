import type { SmnClient } from '@org/smn-core';
import type { Search } from '@org/query-text';
import type { RunSearchOptions } from '../../search/run-search.ts';
import type { Person } from '../../slack/people.ts';
import { csvHeader, csvRow } from './csv-columns.ts';
import { byteOrderMark, csvText } from './csv-text.ts';
import { readEverything, type ReadingEvidence } from './read-everything.ts';
import type { Spool } from './spool.ts';

/** What was written. */
export interface SpooledReports {
  readonly rows: number;
  readonly evidence: ReadingEvidence;
}

/**
 * Writes every report of a search as CSV, a page at a time.
 *
 * @param onPage told after each page how many rows there are so far; what it throws ends the reading
 */
export async function spoolReports(
  smn: SmnClient,
  search: Search,
  options: RunSearchOptions,
  person: Person,
  spool: Spool,
  onPage: (rows: number) => Promise<void>,
): Promise<SpooledReports> {
  await spool.append(`${byteOrderMark}${csvText([csvHeader(person)])}`);
  let rows = 0;
  const reading = readEverything(smn, search, options);
  try {
    for (let step = await reading.next(); ; step = await reading.next()) {
      if (step.done) return { rows, evidence: step.value };
      rows += step.value.length;
      if (step.value.length > 0) await spool.append(csvText(step.value.map((found) => csvRow(found, person))));
      await onPage(rows);
    }
  } finally {
    // Leaves the page it stands at, and asks for no other.
    await reading.return({ askedSigns: 0, failedSigns: [], incomplete: [] });
  }
}
