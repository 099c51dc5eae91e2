import { expect } from 'vitest';
import type { PagePlace, WholeWindow } from '../../src/reports/narrowed-window.ts';
import { PageReading } from '../../src/reports/page-reading.ts';
import { unlimitedShare } from '../../src/reports/row-share.ts';

/** A row, and what a service may order and filter it by. */
export interface Row {
  readonly key: string;
  /** The times that are shown: cut to their seconds. */
  readonly submitMs: number;
  readonly receiptMs: number;
  readonly submittedMs: number;
  readonly deliveredMs: number;
  /** A time that it does not show. */
  readonly changedMs: number;
}

/** What a service may order or filter by. */
type TimeField = 'submittedMs' | 'deliveredMs' | 'changedMs';

/** How a service makes a list of the rows that it has. */
export interface Service {
  readonly rows: readonly Row[];
  readonly order: 'newest' | 'oldest' | 'none';
  readonly orderBy: TimeField;
  /** What the window is compared with. */
  readonly filter: TimeField;
  readonly precisionMs: 1 | 1_000;
  readonly isStartIncluded: boolean;
  readonly isEndIncluded: boolean;
  /** Whether rows of the same second lie otherwise in each window. */
  readonly isShuffledByWindow: boolean;
}

interface Question {
  readonly startMs: number;
  readonly endMs: number;
  readonly offset: number;
  readonly limit: number;
}

export const whole = { startMs: Date.UTC(2026, 4, 15, 10), endMs: Date.UTC(2026, 4, 15, 11) };
export const pageSize = 4;

/** A page of a list as the service makes it. */
function answer(service: Service, { startMs, endMs, offset, limit }: Question): readonly Row[] {
  const { rows, order, orderBy, filter, precisionMs, isStartIncluded, isEndIncluded, isShuffledByWindow } = service;
  const cut = (ms: number): number => Math.floor(ms / precisionMs);
  const isWithin = (row: Row): boolean => {
    const at = cut(row[filter]);
    const isAfterStart = at > cut(startMs) || (isStartIncluded && at === cut(startMs));
    return isAfterStart && (at < cut(endMs) || (isEndIncluded && at === cut(endMs)));
  };
  const shuffle = (row: Row): number => hashOf(Number(row.key) + hashOf(endMs - startMs));
  const second = (row: Row): number => Math.floor(row[orderBy] / 1_000);
  const compare = (left: Row, right: Row): number => {
    const tie = isShuffledByWindow
      ? second(left) - second(right) || shuffle(left) - shuffle(right)
      : left[orderBy] - right[orderBy] || Number(left.key) - Number(right.key);
    return order === 'newest' ? -tie : tie;
  };
  const inOrder = rows.filter(isWithin);
  return (order === 'none' ? inOrder : inOrder.toSorted(compare)).slice(offset, offset + limit);
}

function hashOf(number: number): number {
  const bits = Math.imul(Math.floor(number) ^ 0x2545f491, 0x9e3779b1);
  return Math.imul(bits ^ (bits >>> 15), 0x85ebca6b) >>> 4;
}

/** How a service is read. */
export interface HowToRead {
  readonly concurrency?: number;
  /** Called before the n-th question is answered, from 0. */
  readonly before?: (question: number, service: Service) => Service;
  readonly refuses?: (question: WholeWindow) => boolean;
  /** What comes instead of the n-th answer. */
  readonly slip?: (question: number, answered: readonly Row[], before: readonly Row[]) => readonly Row[];
}

/** What came of it. */
export interface ServiceReading {
  readonly handedOut: readonly Row[];
  readonly isClean: boolean;
  readonly passes: number;
  readonly questions: readonly Question[];
  /** The service as it was at the end. */
  readonly now: Service;
}

/** Reads all that a service has. */
export async function readService(first: Service, how: HowToRead = {}): Promise<ServiceReading> {
  const {
    before = (_, service) => service,
    slip = (_, answered) => answered,
    refuses = () => false,
    concurrency = 1,
  } = how;
  let service = first;
  const questions: Question[] = [];
  const handedOut: Row[] = [];
  let previous: readonly Row[] = [];
  let sequenceOf: { readonly isClean: boolean; readonly passes: number } | undefined;
  const reading = new PageReading<Row, { readonly items: readonly Row[] }>({
    window: whole,
    pageSize,
    concurrency,
    lookahead: concurrency === 1 ? 0 : concurrency * 2,
    isRefusal: (error) => error instanceof RangeError,
    signal: undefined,
    // Wrong as often as right.
    isLikelyShort: service.rows.length % 2 === 0,
    sendsFirst: concurrency === 2,
    share: unlimitedShare(),
    fetchPage: async ({ part, offset }: PagePlace, limit) => {
      const question = { ...whole, ...part, offset, limit };
      service = before(questions.length, service);
      questions.push(question);
      if (refuses(question)) throw new RangeError('The window is too short');
      const answered = slip(questions.length - 1, answer(service, question), previous);
      previous = answered;
      return { items: answered };
    },
    stuck: (problem) => new Error(problem),
  });
  for (let read = await reading.next(); read !== null; read = await reading.next()) {
    handedOut.push(...read.fresh);
    sequenceOf = read.sequence;
  }
  const { isClean = false, passes = 1 } = sequenceOf ?? {};
  return { handedOut, isClean, passes, questions, now: service };
}

/** A row as it is shown. */
export function rowAt(key: number, submittedMs: number, receiptAfterMs = 5_000, changedAfterMs = receiptAfterMs): Row {
  const deliveredMs = submittedMs + receiptAfterMs;
  return {
    key: String(key),
    submitMs: secondOf(submittedMs),
    receiptMs: secondOf(deliveredMs),
    submittedMs,
    deliveredMs,
    changedMs: submittedMs + changedAfterMs,
  };
}

function secondOf(epochMs: number): number {
  return Math.floor(epochMs / 1_000) * 1_000;
}

/** Every row that a service answers the whole window with, in its order. */
export function allOf(service: Service): readonly Row[] {
  return answer(service, { ...whole, offset: 0, limit: Number.MAX_SAFE_INTEGER });
}

export function keysOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ key }) => key);
}

export function sorted(rows: readonly Row[]): readonly string[] {
  return keysOf(rows).toSorted();
}

/** What holds of each reading, however the rows changed. */
export function judgeChangingService(first: Service, { handedOut, isClean, now }: ServiceReading): void {
  const found = new Set(keysOf(handedOut));
  expect(found.size, 'none twice').toBe(handedOut.length);
  const atFirst = new Set(keysOf(allOf(first)));
  const lost = allOf(now).filter((row) => atFirst.has(row.key) && !found.has(row.key));
  if (isClean) expect(keysOf(lost), 'none lost from what is called complete').toEqual([]);
}
