/** Choices that are the same for the same seed. */
export interface Chance {
  /** One of them; each as often as the others. @throws RangeError when there are none */
  oneOf<Item>(items: readonly Item[]): Item;
  /** One of them, as often as its weight says. @throws RangeError when there are none */
  weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item;
}

/** @param seed a whole number */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  /** Mulberry32: from 0 up to 1. */
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError('There is nothing to choose from');
  }
  return { weighted, oneOf: (items) => weighted(items.map((item) => [item, 1])) };
}
