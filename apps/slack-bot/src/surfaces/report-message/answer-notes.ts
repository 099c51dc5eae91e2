import { isWhole } from '../../search/run-search.ts';
import { currentReference, whyNoAnswer } from '../../turns/problem.ts';
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
  const numbers = numberLabels(found);
  return [
    ...failedSigns.map(({ name, error }) => locale.missingSign(name, whyNoAnswer(error, locale), currentReference())),
    ...incomplete.map((reason) => locale.incomplete[reason]),
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    // Where something is missing, no hint can be right.
    ...(found.length === 0 && askedSigns > 0 && isWhole(result) ? emptyHints(input) : []),
    ...(numbers.mostAlike > 1 ? [locale.severalNumbers(numbers.mostAlike)] : []),
    ...(search.window.cutToNow ? [locale.cutToNow] : []),
    ...(timeZoneKnown ? [] : [locale.zoneUnknown]),
    ...(isWhole(result) && found.length > 0 ? [locale.proof(found.length)] : []),
    locale.basis(from, to, timeZone, askedSigns),
  ];
}

function emptyHints({ state: { search }, asker }: AnswerInput): readonly string[] {
  const { locale } = asker.person;
  return [
    ...(search.window.endMs - search.window.startMs < hintedMs ? [locale.emptyHint] : []),
    ...(search.statuses.length > 0 ? [locale.emptyOutcomeHint] : []),
    ...(search.numbers.length > 0 ? [locale.emptyNumberHint] : []),
  ];
}
