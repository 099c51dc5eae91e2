import type { DeliveryStatus } from '@org/smn-core';
import type { PartMatch, Recogniser } from '../part.ts';
import { isBoundary, pieceEnd } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import { readWord } from '../text/read-word.ts';
import { nearestWords } from '../nearest.ts';
import * as english from '../words/en.ts';
import * as chinese from '../words/zh.ts';

const statusWords: Readonly<Record<string, DeliveryStatus>> = { ...english.statusWords, ...chinese.statusWords };
const key = /(?:--(?:status|outcome)(?: ?[:=] ?| )|(?:status|outcome|状态|结果) ?[:=] ?)/iy;
const or = / ?(?:,| or |或者?) ?/iy;
const mostAtOnce = 8;

/** `failed`, `失败`, `status:failed,pending`, `delivered or unknown`. */
export const recogniseStatus: Recogniser = (text, at) => {
  const doubtful = readWord(chinese.doubtfulStatusWords, text, at);
  if (doubtful) {
    return { end: doubtful.end, meaning: { type: 'problem', reason: 'not-understood', suggestions: doubtful.value } };
  }
  const named = matchAt(key, text, at);
  const start = at + (named?.[0].length ?? 0);
  const statuses: DeliveryStatus[] = [];
  let end = start;
  for (let place = start; statuses.length < mostAtOnce;) {
    const word = readWord(statusWords, text, place);
    if (!word || !isBoundary(text, word.end)) break;
    statuses.push(word.value);
    end = word.end;
    const more = matchAt(or, text, end);
    if (!more) break;
    place = end + more[0].length;
  }
  if (statuses.length > 0) return { end, meaning: { type: 'statuses', statuses } };
  return named && start < text.length ? unknownValue(text, start) : null;
};

/** A key says that a status follows: whatever else does is not one, even if it were something elsewhere. */
function unknownValue(text: string, start: number): PartMatch {
  const end = pieceEnd(text, start);
  const suggestions = nearestWords(text.slice(start, end)).filter((word) => Object.hasOwn(statusWords, word));
  return { end, wordsAt: start, meaning: { type: 'problem', reason: 'not-understood', suggestions } };
}
