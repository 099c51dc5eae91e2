import type { StatusCertainty } from '@org/smn-core';

/** What a person types. */
export const example = '/smsreport 134****6789 last 24h';

/** A sentence's start in the middle of another; abbreviations stay as they are. */
export function inSentence(text: string): string {
  return /^[A-Z][a-z ’]/.test(text) && !text.startsWith('Huawei')
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

export function certaintyInWords({ agree, of, listed, isGuess }: StatusCertainty): string {
  if (isGuess) return 'No source lists this code: that is a guess from its shape.';
  if (!listed) return 'No source lists this code.';
  return of === 0 ? 'Documented by the vendor.' : `${agree} of ${of} sources say so.`;
}
