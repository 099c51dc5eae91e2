/** How the times of rows lie in their window. */
export type Shape =
  /** Evenly, the newest first. */
  | 'even'
  /** In ten bursts of a minute each, the newest first. */
  | 'bursts'
  /** Thousands with the same time. */
  | 'equal'
  /** Evenly, in an order that has nothing to do with time. */
  | 'mixed';

/** A list that the row server answers, and how slowly. */
export interface Dataset {
  readonly shape: Shape;
  readonly rows: number;
  /** How long each answer is held back. */
  readonly latencyMs: number;
  /** How much longer for each row that is skipped, in µs. */
  readonly offsetMicros: number;
}

/** The project id that asks for a dataset: the server remembers nothing, so that contenders can share it. */
export function projectIdOf({ shape, rows, latencyMs, offsetMicros }: Dataset): string {
  return `${shape}_${rows}_${latencyMs}_${offsetMicros}`;
}

/** The other way round. @throws RangeError for a project id that is none of ours */
export function datasetOf(projectId: string): Dataset {
  const [, shape, rows, latencyMs, offsetMicros] =
    /^(even|bursts|equal|mixed)_(\d+)_(\d+)_(\d+)$/.exec(projectId) ?? [];
  if (shape === undefined) throw new RangeError(`"${projectId}" is no dataset`);
  return {
    shape: shape as Shape,
    rows: Number(rows),
    latencyMs: Number(latencyMs),
    offsetMicros: Number(offsetMicros),
  };
}
