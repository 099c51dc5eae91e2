import type { TurnResult } from '../turns/record.ts';
import type { Metrics } from './metrics.ts';

/** Counts what came of what somebody did. */
export function countTurn(
  { need, outcome, problem, durationMs }: TurnResult,
  metrics: Pick<Metrics, 'answered' | 'refused'>,
): void {
  const isRefusal = outcome === 'denied' || problem === 'too-many' || problem === 'unrecorded';
  if (isRefusal && problem !== null) metrics.refused(problem);
  if (outcome !== 'denied') metrics.answered({ action: need, outcome, problem, seconds: durationMs / 1_000 });
}
