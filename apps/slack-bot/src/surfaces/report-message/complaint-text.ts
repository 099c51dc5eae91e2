import { maskMobile } from '@org/smn-core';
import type { Complaint } from '@org/query-text';
import type { Locale } from '../../locales/en.ts';
import { escapeMrkdwn } from '../../slack/escape.ts';
import { formatMinute } from '../../slack/time.ts';

const longestShown = 200;

/** What is asked back, in words: the asker's own, their numbers masked. */
export function complaintText(complaint: Complaint, timeZone: string, locale: Locale): string {
  const limit = complaint.limitMs === null ? '' : formatMinute(complaint.limitMs, timeZone);
  const suggestions = complaint.suggestions.map(shown);
  return locale.complaint({ ...complaint, suggestions }, shown(complaint.words.join(' ')), limit);
}

function shown(text: string): string {
  const masked = text.slice(0, longestShown).replace(/\+?\d[\d -]{5,}\d/g, (run) => {
    // A date is no phone number.
    return /^\d{4}-\d\d-\d\d$/.test(run) ? run : maskMobile(run.replace(/[ -]/g, ''));
  });
  return escapeMrkdwn(masked);
}
