import { projectIdOf, type Dataset } from '../row-server/dataset.ts';
import type { RowServer } from '../row-server/start-row-server.ts';
import { isDelivered } from '../row-server/write-page.ts';
import type { JobResult } from './job.ts';
import type { Reader } from './start-reader.ts';

/** How a dataset is read. */
export interface Reading {
  readonly dataset: Dataset;
  /** How many read it, side by side. */
  readonly readers: number;
  /** Requests at a time of each, for who can do that by itself. */
  readonly concurrency?: number;
  readonly heapAtRow?: number;
}

/** Lets a contender read, and holds it to what it must have read. @throws Error when rows are missing, or are others */
export async function readDataset(reader: Reader, server: RowServer, reading: Reading): Promise<JobResult> {
  const { dataset, readers, concurrency = 1, heapAtRow = null } = reading;
  const target = { origin: server.origin, projectId: projectIdOf(dataset), ...server.window, concurrency };
  const result = await reader.read({ target, readers, heapAtRow });
  const rows = dataset.rows * readers;
  if (result.rows !== rows) throw new Error(`"${reader.plan.name}" read ${result.rows} rows of ${rows}`);
  const delivered = deliveredOf(dataset.rows) * readers;
  if (result.delivered !== delivered) {
    throw new Error(`"${reader.plan.name}" read ${result.delivered} delivered reports of ${delivered}`);
  }
  return result;
}

function deliveredOf(rows: number): number {
  let delivered = 0;
  for (let index = 0; index < rows; index += 1) if (isDelivered(index)) delivered += 1;
  return delivered;
}
