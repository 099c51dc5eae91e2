import type { HistogramOptions } from '@org/smn-core';
import type { SearchWindow } from '@org/query-text';
import { Temporal } from 'temporal-polyfill';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Steps that people think in. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
  ...[1, 2, 7, 14].map((days) => days * dayMs),
];
/** Slack takes twenty categories; fewer are easier to read. */
const mostBuckets = 14;

/** How a window is cut for a chart, at round times of the reader's zone; `null` when it is too short to be cut. */
export function chartBuckets({ startMs, endMs }: SearchWindow, timeZone: string): HistogramOptions | null {
  for (const stepMs of steps) {
    const firstMs = roundDown(startMs, Math.min(stepMs, dayMs), timeZone);
    const buckets = Math.ceil((endMs - firstMs) / stepMs);
    if (buckets > mostBuckets) continue;
    return buckets < 2 ? null : { start: new Date(firstMs), end: new Date(firstMs + buckets * stepMs), buckets };
  }
  return null;
}

/** The last round time that is not after a moment. A step divides a day, so days and hours come out round. */
function roundDown(ms: number, stepMs: number, timeZone: string): number {
  const midnight = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).startOfDay();
  return ms - ((ms - midnight.epochMilliseconds) % stepMs);
}
