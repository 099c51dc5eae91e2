import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSettling } from '../src/access/settling.ts';

/** What a series of looks says, as the looks that count as a change. */
function changesIn(first: string, looks: string): string {
  const settling = createSettling(first);
  return Array.from(looks)
    .filter((seen) => settling.look(seen))
    .join('');
}

it.each([
  ['nothing changes', 'aaaa', ''],
  ['a change counts at the second look', 'abb', 'b'],
  ['it counts once', 'abbbb', 'b'],
  ['what never stands still does not count', 'abcdef', ''],
  ['what is written in steps counts when it is done', 'abcddd', 'd'],
  ['what was put back before it counted is no change', 'abaa', ''],
  ['what is put back later is one', 'abbaa', 'ba'],
])('%s', (_what, looks, changes) => {
  expect(changesIn('a', looks)).toBe(changes);
});

it('what is taken in between is no change any more', () => {
  const settling = createSettling('a');
  settling.take('b');
  expect([settling.look('b'), settling.look('b')]).toEqual([false, false]);
});

it('what stands still is known in the end, whatever was before', () => {
  const looks = fc.array(fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    fc.property(looks, fc.constantFrom('a', 'b', 'c'), (before, last) => {
      const changes = changesIn('a', [...before, last, last].join(''));
      expect(changes.at(-1) ?? 'a').toBe(last);
    }),
  );
});
