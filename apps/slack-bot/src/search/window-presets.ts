import { parseSearch, type SearchWindow } from '@org/query-text';

/** Windows that are offered, as the words that somebody would type for them. */
export const windowPresets = [
  'last 1h',
  'last 24h',
  'today',
  'yesterday',
  'last 7d',
  'last week',
  'last 30d',
  '3 months',
] as const;

/** One of them. */
export type WindowPreset = (typeof windowPresets)[number];

/** A window from words, at a moment and in a zone; `null` when the words are none. */
export function windowOf(words: string, now: number, timeZone: string): SearchWindow | null {
  const parsed = parseSearch(words, { now, timeZone });
  return parsed.kind === 'search' ? parsed.search.window : null;
}

/** Which preset a window is. */
export function presetOf({ kind, span }: SearchWindow): WindowPreset | null {
  if (span !== null) {
    const words = `last ${span.amount}${span.unit.slice(0, 1)}`;
    return windowPresets.find((preset) => preset === words) ?? null;
  }
  if (kind === 'three-months') return '3 months';
  const words = kind.replace('-', ' ');
  return windowPresets.find((preset) => preset === words) ?? null;
}
