import { reportQuery } from '@org/smn-core';
import type { Search, SearchWindow } from '@org/query-text';
import * as z from 'zod';

/** What a button of an answer needs to give the next answer. */
export interface SearchState {
  readonly search: Search;
  /** Which page of the answer, from 0. */
  readonly page: number;
}

const statuses = z.enum(['delivered', 'failed', 'pending', 'unknown']);

const windowSchema = z.object({
  startMs: z.number(),
  endMs: z.number(),
  kind: z.enum([
    'last',
    'today',
    'yesterday',
    'this-week',
    'last-week',
    'this-month',
    'last-month',
    'range',
    'since',
    'three-months',
    'default',
  ]),
  span: z.object({ amount: z.number(), unit: z.enum(['minute', 'hour', 'day', 'week']) }).nullable(),
  cutToNow: z.boolean(),
});

/** The shape of a state as it comes back. */
export const searchStateSchema = z.object({
  search: z.object({
    numbers: z.array(z.object({ mobile: z.string(), nationCode: z.string() })),
    messageIds: z.array(z.string()),
    signs: z.array(z.object({ signId: z.string(), name: z.string() })),
    statuses: z.array(statuses),
    window: windowSchema,
    view: z.enum(['reports', 'summary']),
  }),
  page: z.int().nonnegative(),
});

/** Reads a state that was sealed by this version or another; `null` when it is of another shape. */
export function readSearchState(value: unknown): SearchState | null {
  return searchStateSchema.safeParse(value).data ?? null;
}

/**
 * The part of a window that the service still keeps at this moment: an answer about three months can be gone on from a
 * day later, and its oldest reports are gone by then. Untouched when nothing of it is kept any more.
 */
export function keptWindow(window: SearchWindow, nowMs: number): SearchWindow {
  const startMs = Math.max(window.startMs, earliestStartMs(nowMs));
  return startMs < window.endMs ? { ...window, startMs } : window;
}

/** The earliest start that the service still takes at a moment, a minute to spare. */
export function earliestStartMs(nowMs: number): number {
  return reportQuery({ clock: () => nowMs }).last('3 months').window.startMs;
}
