import type { Dataset } from './dataset.ts';

/** The time that all datasets lie in, both ends included. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

const bursts = 10;
const burstMs = 60_000;
const rowsOfEqualTime = 5_000;

/** When a row was submitted, in whole seconds as the wire has them. @param index from 0, the newest first */
export function submittedMs({ shape, rows }: Dataset, index: number, { startMs, endMs }: Window): number {
  const agoMs = shareOf(shape, index, rows, endMs - startMs);
  return Math.floor((endMs - agoMs) / 1000) * 1000;
}

function shareOf(shape: Dataset['shape'], index: number, rows: number, spanMs: number): number {
  if (shape === 'equal') {
    const steps = Math.ceil(rows / rowsOfEqualTime);
    return (Math.floor(index / rowsOfEqualTime) * spanMs) / steps;
  }
  if (shape === 'bursts') {
    const place = (index / rows) * bursts;
    const burst = Math.floor(place);
    return (burst * spanMs) / bursts + (place - burst) * burstMs;
  }
  return (index / rows) * spanMs;
}

/** The rows of a dataset that lie in a window, as a range of indexes, its end not included. */
export function rowsWithin(dataset: Dataset, asked: Window, all: Window): readonly [from: number, to: number] {
  return [firstRow((ms) => ms <= asked.endMs), firstRow((ms) => ms < asked.startMs)];

  /** Times fall as indexes rise. */
  function firstRow(fits: (ms: number) => boolean): number {
    let low = 0;
    let high = dataset.rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (fits(submittedMs(dataset, middle, all))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
