import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';

/** Digits and stars that are written in one piece, and what stands before them. */
export interface NumberGroup {
  readonly start: number;
  readonly end: number;
  /** Digits and `*`, whatever stood for the star. */
  readonly text: string;
  /** What parts it from the group before; empty for the first. */
  readonly separator: string;
  /** Whether a number may end here. */
  readonly mayEnd: boolean;
}

const group = /[\d*xX•·]{1,40}/y;
const separators = /[ \-./()]{1,3}/y;
const opening = /\+? ?\(?\+?/y;
const mostGroups = 8;

/**
 * The pieces that could be one number, from this place on: `+86 134-1234 6789` has three. A piece that runs into a
 * word, as in `24h`, ends the list before it.
 */
export function readGroups(text: string, at: number): { readonly plus: boolean; readonly groups: NumberGroup[] } {
  const lead = matchAt(opening, text, at)?.[0] ?? '';
  const groups: NumberGroup[] = [];
  let place = at + lead.length;
  let separator = '';
  while (groups.length < mostGroups) {
    const match = matchAt(group, text, place);
    if (!match) break;
    const end = place + match[0].length;
    const next = matchAt(separators, text, end);
    const closes = next !== null && /^[\d*xX•·]/.test(text[end + next[0].length] ?? '');
    const mayEnd = isBoundary(text, end);
    if (!mayEnd && !closes) break;
    groups.push({ start: place, end, text: match[0].replaceAll(/[xX•·]/g, '*'), separator, mayEnd });
    if (!next) break;
    separator = next[0];
    place = end + separator.length;
  }
  return { plus: lead.includes('+'), groups };
}
