import type { CatalogueEntry } from './catalogue-entries.ts';
import { findCatalogueEntry } from './find-catalogue-entry.ts';
import type { Guess } from './guess.ts';
import type { LocalizedText } from './status-terms.ts';

/** A CMPP state in another spelling, or with a reason of China Telecom's behind it. */
export function guessByState(code: string): Guess | undefined {
  const state = stateNamed(otherSpellings.get(code) ?? chinaMobileStates.get(code.replace(/:\d{4}$/, ':nnnn')));
  return state === undefined ? guessByTail(code) : asState(state, state.meaning);
}

/** China Mobile's prefixes that repeat a state which says enough by itself. */
const chinaMobileStates: ReadonlyMap<string, string> = new Map([
  ['MJ:nnnn', 'DELETED'],
  ['MM:nnnn', 'UNKNOWN'],
  ['ML:nnnn', 'ACCEPTD'],
]);

/** Spellings of the states that have been seen. Only these: `DELIVER` is no spelling of `DELIVRD`. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['UNDELIVRD', 'UNDELIV'],
  ['REJECTED', 'REJECTD'],
  ['ACCEPTED', 'ACCEPTD'],
]);

// DELIVRD is left out: nothing that is not listed may be called delivered.
const stateWithTail = /^(EXPIRED|DELETED|UNDELIV|UNKNOWN|REJECTD)S(\d{3})S$/;

/** `EXPIREDS640S`: the word is the state, the digits are SMGP's reason. */
function guessByTail(code: string): Guess | undefined {
  const [, word, digits] = stateWithTail.exec(code) ?? [];
  const state = stateNamed(word);
  if (state === undefined || digits === undefined) return undefined;
  const reason = findCatalogueEntry(digits);
  if (reason?.family !== 'china-telecom') return asState(state, withReason(state.meaning, digits));
  return asState(reason, withReason(state.meaning, digits, reason.meaning));
}

function asState({ reason, whoseDoing, lasting, advice }: CatalogueEntry, meaning: LocalizedText): Guess {
  return { reason, whoseDoing, lasting: lasting === 'permanent' ? 'unclear' : lasting, meaning, advice };
}

function stateNamed(word: string | undefined): CatalogueEntry | undefined {
  return word === undefined ? undefined : findCatalogueEntry(word);
}

function withReason(state: LocalizedText, digits: string, reason?: LocalizedText): LocalizedText {
  return {
    en: `${state.en}; reason ${digits} of China Telecom${reason === undefined ? '' : `: ${reason.en}`}`,
    'zh-CN': `${state['zh-CN']}；中国电信原因码 ${digits}${reason === undefined ? '' : `：${reason['zh-CN']}`}`,
  };
}
