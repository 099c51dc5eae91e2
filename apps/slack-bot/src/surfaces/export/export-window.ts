import type { SearchWindow } from '@org/query-text';
import { earliestStartMs } from '../../search/search-state.ts';
import { formatMinute } from '../../slack/time.ts';

/**
 * The window of an export. The service keeps three months and refuses to answer about more: a start that it would refuse
 * while the reading goes on is moved.
 *
 * @param longestMs how long the reading may go on
 */
export function exportWindow(window: SearchWindow, nowMs: number, longestMs: number): SearchWindow {
  const startMs = Math.min(window.endMs, Math.max(window.startMs, earliestStartMs(nowMs + longestMs)));
  return startMs === window.startMs ? window : { ...window, startMs };
}

/** `sms-reports-20261123-1038-20261124-1038.csv`: the window in the reader's zone, and nothing about whom. */
export function exportFileName({ startMs, endMs }: SearchWindow, timeZone: string): string {
  const compact = (ms: number): string => formatMinute(ms, timeZone).replace(/[-:]/g, '').replace(' ', '-');
  return `sms-reports-${compact(startMs)}-${compact(endMs)}.csv`;
}
