import { maskMobile } from '@org/smn-core';
import { formatMinute } from '../../slack/time.ts';
import type { AnswerInput } from './report-message.ts';

/** Both ends of the window, in the reader's zone. */
export function windowEnds({ search, person }: AnswerInput): { readonly from: string; readonly to: string } {
  return {
    from: formatMinute(search.window.startMs, person.timeZone),
    to: formatMinute(search.window.endMs, person.timeZone),
  };
}

/** What an answer stands on, and what is missing from it. */
export function answerNotes(input: AnswerInput): readonly string[] {
  const { search, result, person, locale } = input;
  const { from, to } = windowEnds(input);
  const { found, askedSigns, failedSigns, incomplete } = result;
  const isWhole = failedSigns.length === 0 && incomplete.length === 0;
  const asked = search.numbers.map(({ mobile }) => maskMobile(mobile)).join(' ');
  return [
    ...(failedSigns.length > 0 ? [locale.missingSigns(failedSigns)] : []),
    ...incomplete.map((reason) => locale.incomplete[reason]),
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    ...(found.length === 0 && askedSigns > 0 ? [locale.emptyHint(asked)] : []),
    ...(search.window.cutToNow ? [locale.cutToNow] : []),
    ...(person.timeZoneKnown ? [] : [locale.zoneUnknown]),
    ...(isWhole && found.length > 0 ? [locale.proof(found.length)] : []),
    locale.basis(from, to, person.timeZone, askedSigns),
  ];
}
