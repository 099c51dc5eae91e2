import { spreadOf, type Spread } from '../ack/statistics.ts';

/** Round by round one to the other, so that a slow minute cancels out. Both not empty. */
export function ratiosOf(values: readonly number[], base: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/** The middle, and how far the rounds lie apart. */
export function spreadText({ median, min, max }: Spread, digits: number): string {
  const [middle, smallest, largest] = [median, min, max].map((value) => numberText(value, digits));
  return min === max ? `${middle}` : `${middle} (${smallest}–${largest})`;
}

export function ratioText({ median }: Spread): string {
  return `×${median.toFixed(2)}`;
}

export function numberText(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
