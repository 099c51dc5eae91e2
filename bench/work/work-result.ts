/** What the work on reports cost, each list one value a round. */
export interface WorkResult {
  /** Over all reports. */
  readonly bareMs: readonly number[];
  readonly bareSyncMs: readonly number[];
  readonly summariseMs: readonly number[];
  /** What stayed in the heap after a summary, over what was there before. */
  readonly summaryHeapMb: number;
  /** Over as many look-ups as there are reports. */
  readonly lookUpMs: readonly number[];
  readonly explainMs: readonly number[];
  /** The same, after as many codes that nobody knows. */
  readonly explainHeapMb: number;
}
