import type { Spread } from '../ack/statistics.ts';

/** Something that was to be reached, and what was. */
export interface Goal {
  readonly what: string;
  /** Whether less than the number is a miss, or more. */
  readonly bound: 'at least' | 'at most';
  readonly mustReach: number;
  readonly aim: number;
  readonly unit: '×' | 'MB' | '%' | 'of ideal';
  readonly reached: Spread;
}

/** A table as it is printed and as it stands in the document. */
export interface Table {
  readonly title: string;
  /** What is to be known to read it. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of the bench. */
export interface Section {
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** Each turn, as it was measured. */
  readonly turns: unknown;
}
