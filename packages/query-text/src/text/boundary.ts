import { opaqueMark } from './decode-slack.ts';

const han = /\p{Script=Han}/u;

/** Chinese is written without blanks: each of its characters may end a word. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && han.test(character);
}

/** Whether the character at this place only parts words: a blank, a comma, a bracket, the full stop of a sentence. */
export function isSeparator(text: string, at: number): boolean {
  const character = text[at];
  if (character === undefined) return false;
  if (' ,()'.includes(character)) return true;
  return character === '.' && (at + 1 === text.length || text[at + 1] === ' ');
}

/** Whether a word may end here. */
export function isBoundary(text: string, at: number): boolean {
  return at >= text.length || isSeparator(text, at) || isHan(text[at]) || isHan(text[at - 1]);
}

/** The end of what is typed in one piece from here: up to a blank or separator, or a change to or from Chinese. */
export function pieceEnd(text: string, at: number): number {
  if (isHan(text[at])) return at + 1;
  // A mention is one piece, in whatever writing.
  const parted = (place: number) => isSeparator(text, place) || (text[at] !== opaqueMark && isHan(text[place]));
  let end = at + 1;
  while (end < text.length && !parted(end)) end += 1;
  return end;
}

/** A piece of the text as it may be shown again. */
export function shown(text: string): string {
  return text.replaceAll(opaqueMark, '').trim();
}
