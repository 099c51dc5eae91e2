import { maskMobile } from '@org/smn-core';
import { formatMinute } from '../../slack/time.ts';
import type { AnswerInput } from './report-message.ts';

/** How far back the hint of an empty answer looks. */
const hintedMs = 7 * 24 * 3_600_000;

/** Both ends of the window, in the reader's zone. */
export function windowEnds({ state, asker }: AnswerInput): { readonly from: string; readonly to: string } {
  return {
    from: formatMinute(state.search.window.startMs, asker.person.timeZone),
    to: formatMinute(state.search.window.endMs, asker.person.timeZone),
  };
}

/** What an answer stands on, and what is missing from it. */
export function answerNotes(input: AnswerInput): readonly string[] {
  const { result, asker } = input;
  const { search } = input.state;
  const { locale, timeZone, timeZoneKnown } = asker.person;
  const { from, to } = windowEnds(input);
  const { found, askedSigns, failedSigns, incomplete } = result;
  const spanMs = search.window.endMs - search.window.startMs;
  const isWhole = failedSigns.length === 0 && incomplete.length === 0;
  const asked = search.numbers.map(({ mobile }) => maskMobile(mobile)).join(' ');
  return [
    ...(failedSigns.length > 0 ? [locale.missingSigns(failedSigns)] : []),
    ...incomplete.map((reason) => locale.incomplete[reason]),
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    ...(found.length === 0 && askedSigns > 0 && spanMs < hintedMs ? [locale.emptyHint(asked)] : []),
    ...(search.window.cutToNow ? [locale.cutToNow] : []),
    ...(timeZoneKnown ? [] : [locale.zoneUnknown]),
    ...(isWhole && found.length > 0 ? [locale.proof(found.length)] : []),
    locale.basis(from, to, timeZone, askedSigns),
  ];
}
