/** A seeded source of numbers: the same seed gives the same numbers, on every machine. */
export interface Random {
  /** The next number, 0 inclusive to 1 exclusive. */
  next(): number;
  /** The next whole number, 0 inclusive to `end` exclusive. */
  below(end: number): number;
  /** One of the items. Throws a `RangeError` when there are none. */
  pick<Item>(items: readonly Item[]): Item;
  /** 32 hexadecimal digits. */
  hex32(): string;
  /** Begins again with its first number. */
  restart(): void;
}

/** Mulberry32: small, fast, good enough for data; never for secrets that matter. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = (): number => word() / 2 ** 32;
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from');
      return item;
    },
    hex32: () => Array.from({ length: 4 }, () => word().toString(16).padStart(8, '0')).join(''),
    restart: () => {
      state = seed >>> 0;
    },
  };
}
