import { spreadText } from './ratios.ts';
import type { Goal } from './section.ts';

export const goalColumns = ['what', 'must reach', 'aim', 'reached', ''] as const;

/** A goal as a row of a table. */
export function goalRow(goal: Goal): readonly string[] {
  const { what, bound, mustReach, aim, unit, reached } = goal;
  const number = (value: number): string =>
    unit === '×' ? `×${value}` : unit === 'of ideal' ? `${value}` : `${value} ${unit}`;
  const text = spreadText(reached, unit === 'MB' || unit === '%' ? 1 : 2);
  return [what, `${bound} ${number(mustReach)}`, number(aim), text, verdict(goal)];
}

function verdict({ bound, mustReach, aim, reached: { median } }: Goal): string {
  const meets = (limit: number): boolean => (bound === 'at least' ? median >= limit : median <= limit);
  if (meets(aim)) return 'aim';
  return meets(mustReach) ? 'reached' : 'missed';
}
