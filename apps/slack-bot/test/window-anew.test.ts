import type { SearchWindow } from '@org/query-text';
import { describe, expect, it } from 'vitest';
import { windowAnew, windowAsCalled } from '../src/search/window-anew.ts';
import { windowOf } from '../src/search/window-presets.ts';

const timeZone = 'Asia/Shanghai';
const askedMs = Date.parse('2026-11-24T02:30:00Z');
const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

const ends = ({ startMs, endMs }: SearchWindow) => [new Date(startMs).toISOString(), new Date(endMs).toISOString()];

describe('a window that is asked about anew', () => {
  it('ends now when it ended now, and keeps its length', () => {
    const later = windowAnew(windowOf('last 1h', askedMs, timeZone), askedMs + 20 * 60 * minuteMs, timeZone);
    expect(ends(later)).toEqual(['2026-11-24T21:30:00.000Z', '2026-11-24T22:30:00.000Z']);
  });

  it('is another day’s after midnight of the reader', () => {
    const afterMidnight = Date.parse('2026-11-24T16:10:00Z');
    const today = windowAnew(windowOf('today', askedMs, timeZone), afterMidnight, timeZone);
    expect(ends(today)).toEqual(['2026-11-24T16:00:00.000Z', '2026-11-24T16:10:00.000Z']);
    const yesterday = windowAnew(windowOf('yesterday', askedMs, timeZone), afterMidnight, timeZone);
    expect(ends(yesterday)).toEqual(['2026-11-23T16:00:00.000Z', '2026-11-24T15:59:59.999Z']);
  });

  it('stays as it is when it was two fixed times', () => {
    const range: SearchWindow = { startMs: 1, endMs: 2, kind: 'range', span: null, cutToNow: false };
    expect(windowAnew(range, askedMs, timeZone)).toBe(range);
  });
});

describe('what a window may be called', () => {
  it.each([
    ['last 1h', minuteMs, 'last'],
    ['last 1h', 20 * 60 * minuteMs, 'range'],
    ['last 24h', 60 * minuteMs, 'last'],
    ['last 24h', 23 * 60 * minuteMs, 'range'],
    ['today', 60 * minuteMs, 'today'],
    ['today', dayMs, 'range'],
    ['yesterday', 60 * minuteMs, 'yesterday'],
    ['yesterday', dayMs, 'range'],
    ['last week', 60 * minuteMs, 'last-week'],
    ['3 months', dayMs, 'three-months'],
  ] as const)('%s, %i ms later: %s', (preset, laterMs, kind) => {
    const window = windowOf(preset, askedMs, timeZone);
    const called = windowAsCalled(window, askedMs + laterMs, timeZone);
    expect(called.kind).toBe(kind);
    expect(ends(called)).toEqual(ends(window));
  });
});
