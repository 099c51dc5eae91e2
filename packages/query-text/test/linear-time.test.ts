import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readParts } from '../src/read-parts.ts';
import { calendarAt } from '../src/time/calendar.ts';
import { now, signs } from './parsing.ts';

/** A sign list that counts how often it is walked: once at each place where a word may start. */
function countPlaces(text: string): number {
  let places = 0;
  const counted = new Proxy(signs, {
    get(target, property, receiver) {
      if (property === Symbol.iterator) places += 1;
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
  readParts(text, { calendar: calendarAt(now, 'UTC'), locale: 'en', signs: counted });
  return places;
}

describe('the work for a line', () => {
  it.each([
    '1 ',
    '*',
    '1*',
    '+1-',
    '(',
    '昨',
    '昨天',
    'last ',
    '9-',
    'a',
    'sign:x ',
    '"',
    '--',
    '月1',
    'failed,',
    '一',
    'x ',
  ])('grows with its length and no faster: "%s" again and again', (piece) => {
    const [short, long] = [400, 4000].map((length) => countPlaces(piece.repeat(length / piece.length)));
    expect(long).toBeLessThanOrEqual((short ?? 0) * 10 + 20);
  });

  it('is bounded at each place: no pattern repeats without end, but where it is used once for the whole line', () => {
    const source = new URL('../src/', import.meta.url);
    const sticky = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => readFileSync(new URL(name, source), 'utf8').split('\n'))
      .flatMap(
        (line) => /\/(?<pattern>(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/[a-z]*y/.exec(line)?.groups?.['pattern'] ?? [],
      );
    expect(sticky.length).toBeGreaterThan(20);
    // Outside of character classes and escapes, a star or a plus is a repetition.
    const endless = sticky.filter((pattern) =>
      /[*+]|\{\d+,\}/.test(pattern.replaceAll(/\\.|\[(?:[^\]\\]|\\.)*\]/g, '.')),
    );
    expect(endless).toEqual([]);
  });
});
