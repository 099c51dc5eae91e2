import type { Window } from './row-times.ts';

/** What the row server tells the bench, and what the bench may ask it. */
export type RowServerMessage =
  | { readonly kind: 'ready'; readonly origin: string; readonly window: Window }
  | { readonly kind: 'requests'; readonly count: number };
