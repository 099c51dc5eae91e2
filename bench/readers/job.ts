import type { Target } from './target.ts';

/** What a reader process is to do: read a list so many times, side by side. */
export interface Job {
  readonly target: Target;
  readonly readers: number;
  /** At which row the heap is collected and measured; needs `--expose-gc`. */
  readonly heapAtRow: number | null;
}

/** What it cost. */
export interface JobResult {
  readonly rows: number;
  readonly delivered: number;
  readonly ms: number;
  /** User and system time of the process, all threads. */
  readonly cpuMs: number;
  /** The most that was resident since the process began. */
  readonly peakMb: number;
  readonly heapMb: number | null;
}
