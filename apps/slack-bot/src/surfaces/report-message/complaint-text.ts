import type { Complaint } from '@org/query-text';
import type { Locale } from '../../locales/en.ts';
import { asTyped } from '../../slack/as-typed.ts';
import { shorten } from '../../slack/plain-text.ts';
import { formatMinute } from '../../slack/time.ts';

const longestShown = 200;

/** What is asked back, in words: the asker's own, their numbers masked. */
export function complaintText(complaint: Complaint, timeZone: string, locale: Locale): string {
  const suggestions = complaint.suggestions.map(shown);
  return locale.complaint(
    { ...complaint, suggestions },
    shown(complaint.words.join(' ')),
    limitOf(complaint, timeZone),
  );
}

/** The same in one sentence, where no example helps: beside a field. */
export function complaintSentence(complaint: Complaint, timeZone: string, locale: Locale): string {
  return locale.complaintSentence(complaint, shown(complaint.words.join(' ')), limitOf(complaint, timeZone));
}

function limitOf({ limitMs }: Complaint, timeZone: string): string {
  return limitMs === null ? '' : formatMinute(limitMs, timeZone);
}

function shown(text: string): string {
  return asTyped(shorten(text, longestShown));
}
