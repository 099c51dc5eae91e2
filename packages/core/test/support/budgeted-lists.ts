import type { ReportInput, SmnEmulatorOptions } from '@org/smn-emulator';
import type { ReportQuery } from '../../src/index.ts';
import { nowMs } from './moment-in-time.ts';
import { startRowCounter } from './row-counter.ts';
import { startPair, type Pair } from './start-pair.ts';

/** Fits the numbers of a list that have an even place. */
export const evenMask = '134****0000';

/** An emulator with a list of so many rows under each of its signatures, and a client whose rows are counted. */
export interface BudgetedLists extends Pair {
  /** Rows that came in on the wire. */
  readonly rowsReceived: number;
  /** Asks for the list under the n-th signature. */
  query(list: number): ReportQuery;
}

export async function startLists(
  lengths: readonly number[],
  behaviour: NonNullable<SmnEmulatorOptions['behaviour']> = {},
): Promise<BudgetedLists> {
  const counter = startRowCounter();
  const pair = await startPair({ behaviour, reports: [] }, { dispatcher: counter.dispatcher });
  const signOf = (list: number): string => pair.emulator.signs[list]?.signId ?? '';
  for (const [list, length] of lengths.entries()) {
    for (const row of rowsOf(list, length)) pair.emulator.store.add({ ...row, sign_id: signOf(list) });
  }
  return {
    ...pair,
    query: (list) => pair.lastDay.sign(signOf(list)),
    get rowsReceived() {
      return counter.rows;
    },
    async [Symbol.asyncDispose]() {
      await pair[Symbol.asyncDispose]();
      await counter[Symbol.asyncDispose]();
    },
  };
}

/** The tags of a list's rows, in the order of the service. */
export function tagsOf(list: number, length: number): readonly string[] {
  return Array.from({ length }, (_, place) => `${list}-${place}`);
}

/** What of a list the mask fits. */
export function evenTagsOf(list: number, length: number): readonly string[] {
  return tagsOf(list, length).filter((_, place) => place % 2 === 0);
}

/**
 * Rows that must be allowed for a list in which nothing happens to be proven whole: each full page, the short one at the
 * end, and a whole page set aside for that one's second answer.
 */
export function rowsToProve(length: number, pageSize: number): number {
  const { fullPages, lastPage } = pagesOf(length, pageSize);
  return fullPages * pageSize + lastPage + pageSize;
}

/** The same as a caller may reckon it: enough for any number of requests, and of lists, at the same time. */
export function rowsToBeSure(length: number, pageSize: number): number {
  return length + 2 * (pagesOf(length, pageSize).fullPages + 1) + pageSize;
}

/** Rows that come while such a list is read, one request at a time. */
export function rowsThatCome(length: number, pageSize: number): number {
  const { fullPages, lastPage } = pagesOf(length, pageSize);
  return fullPages * pageSize + 2 * lastPage;
}

/** A page repeats up to two rows of the one before. */
function pagesOf(length: number, pageSize: number): { readonly fullPages: number; readonly lastPage: number } {
  const stride = pageSize - Math.min(2, Math.floor(pageSize / 2));
  const fullPages = length < pageSize ? 0 : Math.floor((length - pageSize) / stride) + 1;
  return { fullPages, lastPage: length - fullPages * stride };
}

/** The rows of such a list under an emulator's first signature. */
export function rowsOfOneList(length: number): readonly ReportInput[] {
  return rowsOf(0, length);
}

function rowsOf(list: number, length: number): readonly ReportInput[] {
  return tagsOf(list, length).map((tag, place) => ({
    mobile: place % 2 === 0 ? `134${String(place).padStart(4, '0')}0000` : `135${String(place).padStart(4, '0')}0001`,
    extend_code: tag,
    submit_time: new Date(nowMs - 1_000 * (place + 1)).toISOString(),
    status: 1,
    status_desc: 'DELIVRD',
  }));
}
