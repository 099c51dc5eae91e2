import type { SearchNumber } from '@org/query-text';
import type { IntentLine, RecordedNumber } from '../audit-line.ts';
import { readMaskedNumber, type NumberHasher } from '../number-hash.ts';
import { recordedId } from '../without-numbers.ts';
import { masksAgree } from './masks-agree.ts';

/** What is looked for. An empty list, and `null`: anything. */
export interface Wanted {
  readonly numbers: readonly SearchNumber[];
  readonly messageIds: readonly string[];
  readonly user: string | null;
  readonly action: IntentLine['action'] | null;
  readonly deniedOnly: boolean;
  /** When it was asked: ms since 1970 (UTC), both included. */
  readonly sinceMs: number;
  readonly untilMs: number;
}

/**
 * How an intent is about what was looked for: `possible` when a number was asked for in full, and only masks tell; `all`
 * when nobody's number was asked for.
 */
export type Match = 'exact' | 'possible' | 'all';

/** With what is picked. */
export interface PickOptions {
  /** `null` without the key: numbers are told by their masks then. */
  readonly hasher: NumberHasher | null;
  /** Told of each number that looks the same and has another hash: another number, or another key. */
  readonly onOtherHash: () => void;
}

/** Picks the intents that are wanted; `null` for the others. */
export function createPicker(
  wanted: Wanted,
  { hasher, onOtherHash }: PickOptions,
): (intent: IntentLine) => Match | null {
  const numbers = wanted.numbers.map((number) => ({ number, hash: hasher?.hash(number) ?? null }));
  const ids = new Set(wanted.messageIds.map(recordedId));
  const anything = numbers.length === 0 && ids.size === 0;

  function isWanted({ user, action, decision, at }: IntentLine): boolean {
    if (wanted.user !== null && user !== wanted.user) return false;
    if (wanted.action !== null && action !== wanted.action) return false;
    if (wanted.deniedOnly && decision !== 'denied') return false;
    const atMs = Date.parse(at);
    return wanted.sinceMs <= atMs && atMs <= wanted.untilMs;
  }

  function matchNumber(recorded: RecordedNumber): Match | null {
    const shown = readMaskedNumber(recorded.masked);
    let isPossible = false;
    for (const { number, hash } of numbers) {
      if (!masksAgree(number, shown)) continue;
      if (number.mobile.includes('*')) return 'exact';
      if (hash === null || recorded.hash === undefined) isPossible = true;
      else if (recorded.hash === hash) return 'exact';
      else onOtherHash();
    }
    return isPossible ? 'possible' : null;
  }

  return (intent) => {
    if (!isWanted(intent)) return null;
    if (anything) return 'all';
    const { search, messageId } = intent;
    const itsIds = [...(search?.messageIds ?? []), ...(messageId === undefined ? [] : [messageId])];
    if (itsIds.some((id) => ids.has(id))) return 'exact';
    const matches = (search?.numbers ?? []).map(matchNumber);
    return matches.find((match) => match === 'exact') ?? matches.find((match) => match !== null) ?? null;
  };
}
