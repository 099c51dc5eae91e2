import { maskMobile } from '@org/smn-core';
import { windowEnds, type AnswerInput } from './answer-input.ts';
import { numberLabels } from './number-labels.ts';

/** How far back the hint of an empty answer looks. */
const hintedMs = 7 * 24 * 3_600_000;

/** What an answer stands on, what is missing from it, and what to try when it is empty. */
export function answerNotes(input: AnswerInput): readonly string[] {
  const { result, asker } = input;
  const { search } = input.state;
  const { locale, timeZone, timeZoneKnown } = asker.person;
  const { from, to } = windowEnds(input);
  const { found, askedSigns, failedSigns, incomplete } = result;
  const isWhole = failedSigns.length === 0 && incomplete.length === 0;
  const numbers = numberLabels(found);
  return [
    ...(failedSigns.length > 0 ? [locale.missingSigns(failedSigns)] : []),
    ...incomplete.map((reason) => locale.incomplete[reason]),
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    ...(found.length === 0 && askedSigns > 0 ? emptyHints(input) : []),
    ...(numbers.mostAlike > 1 ? [locale.severalNumbers(numbers.mostAlike)] : []),
    ...(search.window.cutToNow ? [locale.cutToNow] : []),
    ...(timeZoneKnown ? [] : [locale.zoneUnknown]),
    ...(isWhole && found.length > 0 ? [locale.proof(found.length)] : []),
    locale.basis(from, to, timeZone, askedSigns),
  ];
}

function emptyHints({ state: { search }, asker }: AnswerInput): readonly string[] {
  const { locale } = asker.person;
  const asked = search.numbers.map(({ mobile }) => maskMobile(mobile)).join(' ');
  return [
    ...(search.window.endMs - search.window.startMs < hintedMs ? [locale.emptyHint(asked)] : []),
    ...(search.statuses.length > 0 ? [locale.emptyOutcomeHint] : []),
    ...(search.numbers.length > 0 ? [locale.emptyNumberHint] : []),
  ];
}
