import { parseSearch, type SearchWindow } from '@org/query-text';
import { earliestStartMs } from './search-state.ts';

const minuteMs = 60_000;

/** The same question asked now: what was said of now means another now, what was a fixed span stays. */
export function windowAnew(window: SearchWindow, nowMs: number, timeZone: string): SearchWindow {
  switch (window.kind) {
    case 'last':
    case 'default':
      return { ...window, startMs: nowMs - (window.endMs - window.startMs), endMs: nowMs };
    case 'three-months':
      return { ...window, startMs: earliestStartMs(nowMs), endMs: nowMs };
    case 'since':
      return { ...window, endMs: nowMs };
    case 'range':
      return window.cutToNow ? { ...window, endMs: nowMs } : window;
    case 'today':
    case 'yesterday':
    case 'this-week':
    case 'last-week':
    case 'this-month':
    case 'last-month':
      return calendarWindow(window, nowMs, timeZone);
  }
}

/**
 * A window as it may be called at a moment: an answer can be gone on from for a day, and what was "the last hour" then is
 * from one time to another now.
 */
export function windowAsCalled(window: SearchWindow, nowMs: number, timeZone: string): SearchWindow {
  const fixed: SearchWindow = { ...window, kind: 'range', span: null };
  switch (window.kind) {
    case 'range':
      return window;
    case 'last':
    case 'default':
    case 'since':
    case 'three-months': {
      // A few minutes more or less do not make another hour of it.
      const patienceMs = Math.max(2 * minuteMs, (window.endMs - window.startMs) / 20);
      return nowMs - window.endMs <= patienceMs ? window : fixed;
    }
    case 'today':
    case 'yesterday':
    case 'this-week':
    case 'last-week':
    case 'this-month':
    case 'last-month':
      return calendarWindow(window, nowMs, timeZone).startMs === window.startMs ? window : fixed;
  }
}

/** Windows of the calendar are others a day later. */
function calendarWindow(window: SearchWindow, nowMs: number, timeZone: string): SearchWindow {
  const parsed = parseSearch(window.kind.replace('-', ' '), { now: nowMs, timeZone });
  return parsed.kind === 'search' ? parsed.search.window : window;
}
