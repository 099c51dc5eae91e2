import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { certainty, writeOutcome as writeReading } from './support/certainty.ts';
import { faultCases, writeOutcome } from './support/fault-outcomes.ts';
import { readTable } from './support/markdown-table.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/guarantees.md'), 'utf8');

it('has the table of certainty that the tests hold the client to', () => {
  const rows = Object.values(certainty).map((situation) => [situation.when, writeReading(situation)]);
  expect(readTable(page, '## What a reading proves')).toEqual([
    ['while a list is read', 'its reading ends in'],
    ...rows,
  ]);
});

it('has the table of faults that the tests hold the client to', () => {
  const rows = faultCases.map(({ what, once, lasting }) => [what, writeOutcome(once), writeOutcome(lasting)]);
  expect(readTable(page, '## What a fault ends in')).toEqual([['fault', 'one request', 'every request'], ...rows]);
});
