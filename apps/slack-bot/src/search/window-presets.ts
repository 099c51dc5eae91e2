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

/** A preset as a window, at a moment and in a zone. */
export function windowOf(preset: WindowPreset, now: number, timeZone: string): SearchWindow {
  // What is chosen and what is typed mean the same: both are read by the same grammar.
  const parsed = parseSearch(preset, { now, timeZone });
  if (parsed.kind !== 'search') throw new TypeError(`The grammar does not know the preset "${preset}"`);
  return parsed.search.window;
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
