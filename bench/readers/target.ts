import type { Window } from '../row-server/row-times.ts';
import { signId } from '../row-server/write-page.ts';
import type { Tally } from './tally.ts';

/** A list to read. */
export interface Target extends Window {
  readonly origin: string;
  readonly projectId: string;
  /** Requests at a time, for who can do that by itself. */
  readonly concurrency: number;
}

/** One way to read a list from its first row to its last; each row is added to the tally when the caller has it. */
export type ReadList = (target: Target, tally: Tally) => Promise<void>;

export const pageSize = 100;
export const accessKeys = { accessKeyId: 'BENCHACCESSKEY', secretAccessKey: 'bench-secret-access-key' } as const;

/** The parameters of a page, as all but the product and the vendor's SDK write them. */
export function reportsPath({ projectId, startMs, endMs }: Target, offset: number): string {
  return `/v2/${projectId}/notifications/sms/report?sign_id=${signId}&start_time=${startMs}&end_time=${endMs}&offset=${offset}&limit=${pageSize}`;
}
