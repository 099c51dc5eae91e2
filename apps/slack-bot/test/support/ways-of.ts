import { leftOut } from './left-out.ts';
import { everyPlace, type PlaceName } from './places.ts';
import type { Omission } from './row.ts';
import type { Way } from './troubles.ts';

/** Why a cell is not walked. */
export function omitted(cause: string, way: string, place: PlaceName): readonly Omission[] {
  return leftOut.filter(
    ({ causes, ways, places }) =>
      causes.includes(cause) && (ways === undefined || ways.includes(way)) && places.includes(place),
  );
}

/** One way to bring a cause about, and the places where it can be met. */
export interface WayOf<Cause> {
  readonly cause: string;
  readonly way: string;
  readonly bring: Way;
  readonly row: Cause;
  readonly walked: readonly PlaceName[];
}

/** Every way to bring each cause of a table about. */
export function waysOf<Cause extends { readonly ways: Readonly<Record<string, Way>> }>(
  table: Readonly<Record<string, Cause>>,
): readonly WayOf<Cause>[] {
  return Object.entries(table).flatMap(([cause, row]) =>
    Object.entries(row.ways).map(([way, bring]) => ({
      cause,
      way,
      bring,
      row,
      walked: everyPlace.filter((place) => omitted(cause, way, place).length === 0),
    })),
  );
}
