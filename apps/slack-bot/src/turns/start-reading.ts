import { TooManySearches } from './problem.ts';
import type { Intention } from './record.ts';
import type { Turn, TurnDependencies } from './turn.ts';

/**
 * Comes before everything that is read at Huawei Cloud for somebody: it is recorded, and not more often than one person
 * may.
 *
 * @throws UnrecordedError, TooManySearches
 */
export async function startReading(
  { record, owner }: Pick<Turn, 'record' | 'owner'>,
  what: Intention,
  { searchLimit }: Pick<TurnDependencies, 'searchLimit'>,
): Promise<void> {
  await record.intend(what);
  const taken = searchLimit.take(`${owner.teamId} ${owner.userId}`);
  if (!taken.allowed) throw new TooManySearches(taken.retryAfterMs);
}
