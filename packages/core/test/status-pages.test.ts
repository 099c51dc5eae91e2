import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueEntries } from '../src/status/catalogue.ts';
import { statusPages } from '../scripts/status-pages.ts';

const folder = new URL('../docs/status-codes/', import.meta.url);
const pages = statusPages();

it('there is a page for each family, and no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted());
});

it.each([...pages])(
  '%s says what the table says: after changing a row, run node scripts/write-status-catalogue.ts',
  (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  },
);

it('every code stands in full on the page of its family', () => {
  for (const { code, family } of catalogueEntries) expect(pages.get(`${family}.md`)).toContain(`\`${code}\``);
});
