import type { ContextBlock } from '@slack/types';
import type { KnownSign } from '../../search/sign-directory.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';

/** What a window does without, in words. @param signs `null` when they could not be had */
export function whatIsMissing(
  signs: readonly KnownSign[] | null,
  { locale, timeZoneKnown }: Person,
): readonly string[] {
  return [...(signs === null ? [locale.searchForm.signsUnknown] : []), ...(timeZoneKnown ? [] : [locale.zoneUnknown])];
}

/** Small print below the fields. */
export function formNotes(notes: readonly string[]): ContextBlock {
  return { type: 'context', elements: notes.map((note) => plainText(note)) };
}
