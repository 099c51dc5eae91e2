/** How many, and which share of all: 0 to 1. */
export interface Share {
  readonly count: number;
  readonly rate: number;
}

/** Counts by key, with a limit on how many keys are told apart. */
export class Tally<Key> {
  readonly #counts = new Map<Key, { count: number }>();
  readonly #mostKeys: number;
  #other = 0;

  constructor(mostKeys = Number.POSITIVE_INFINITY) {
    this.#mostKeys = mostKeys;
  }

  /** What came under keys beyond the limit. */
  get other(): number {
    return this.#other;
  }

  add(key: Key): void {
    const counted = this.#counts.get(key);
    if (counted !== undefined) counted.count += 1;
    else if (this.#counts.size >= this.#mostKeys) this.#other += 1;
    else this.#counts.set(key, { count: 1 });
  }

  addOther(): void {
    this.#other += 1;
  }

  countOf(key: Key): number {
    return this.#counts.get(key)?.count ?? 0;
  }

  /** The keys, most frequent first; those as frequent in the order in which they first came. */
  byFrequency(): [Key, number][] {
    const counts = Array.from(this.#counts, ([key, { count }]): [Key, number] => [key, count]);
    return counts.toSorted(([, one], [, another]) => another - one);
  }
}

/** A count with its share of a total. */
export function shareOf(count: number, total: number): Share {
  return { count, rate: rateOf(count, total) };
}

/** The share of a total that a count is, 0 to 1; of nothing, 0. */
export function rateOf(count: number, total: number): number {
  return total === 0 ? 0 : count / total;
}
