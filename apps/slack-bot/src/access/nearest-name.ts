/** Names further apart than this are not each other's slips. */
const mostSlips = 2;

/** The known name that somebody meant, most likely; `null` when none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const [nearest] = known
    .map((name) => ({ name, slips: slipsBetween(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= mostSlips && slips < name.length / 2)
    .toSorted((a, b) => a.slips - b.slips);
  return nearest?.name ?? null;
}

/** Letters left out, put in, changed, or turned round with the next one. */
function slipsBetween(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isTurned = column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (isSame ? 0 : 1),
          isTurned ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
