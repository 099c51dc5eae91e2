import type { HistogramOptions } from '@org/smn-core';
import type { SearchWindow } from '@org/query-text';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Steps that people think in. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 6, 12].map((hours) => hours * hourMs),
  ...[1, 2, 7].map((days) => days * dayMs),
];
/** Slack takes twenty categories; fewer are easier to read. */
const mostBuckets = 14;

/** How a window is cut for a chart; `null` when it is too short to be cut. */
export function chartBuckets({ startMs, endMs }: SearchWindow): HistogramOptions | null {
  const spanMs = endMs - startMs;
  const stepMs = steps.find((step) => Math.ceil(spanMs / step) <= mostBuckets);
  const buckets = stepMs === undefined ? 0 : Math.ceil(spanMs / stepMs);
  if (stepMs === undefined || buckets < 2) return null;
  return { start: new Date(startMs), end: new Date(startMs + buckets * stepMs), buckets };
}
