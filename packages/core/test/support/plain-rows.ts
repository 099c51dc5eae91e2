import { scenarioWindow, type RowPlan, type Scenario } from './scenario.ts';

/** A delivered row of its own message, so many seconds into the window. */
export function plainRow(secondsIn: number, changes: Partial<RowPlan> = {}): RowPlan {
  return {
    submittedMs: scenarioWindow.startMs + 60_000 + secondsIn * 1_000,
    receiptAfterMs: 500,
    status: 1,
    family: null,
    lookalike: true,
    tagged: true,
    ...changes,
  };
}

/** So many rows, one a second: `row-0` is the oldest, and the last of an answer that is newest first. */
export function plainRows(count: number, changes: Partial<RowPlan> = {}): readonly RowPlan[] {
  return Array.from({ length: count }, (_, index) => plainRow(index, changes));
}

/** So many rows that nothing they show tells apart: one message to as many numbers, in one second. */
export function alikeRows(count: number, secondsIn = 0): readonly RowPlan[] {
  return Array.from({ length: count }, () => plainRow(secondsIn, { family: 1, tagged: false }));
}

/** A scenario in which nothing happens but what is given. */
export function plainScenario(parts: Partial<Scenario>): Scenario {
  return { rows: [], pageSize: 100, switches: {}, statuses: [], moments: [], slips: [], ...parts };
}
