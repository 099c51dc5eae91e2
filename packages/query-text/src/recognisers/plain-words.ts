import type { Recogniser } from '../part.ts';
import { matchAt } from '../text/match-at.ts';
import { readWord } from '../text/read-word.ts';
import * as english from '../words/en.ts';
import * as chinese from '../words/zh.ts';

const fillers = Object.fromEntries([...english.fillerWords, ...chinese.fillerWords].map((word) => [word, true]));
const summaries = Object.fromEntries(['summary', '汇总', '统计'].map((word) => [word, true]));
const helps = Object.fromEntries(['help', '帮助'].map((word) => [word, true]));
const ors = Object.fromEntries(['or', '或', '或者'].map((word) => [word, true]));
const codeWords = /code(?: ?: ?| )|(?:状态码|代码) ?:? ?/iy;

/** Words that change nothing. */
export const recogniseFiller: Recogniser = (text, at) => {
  const word = readWord(fillers, text, at);
  if (word) return { end: word.end, meaning: { type: 'filler' } };
  const command = matchAt(/\/smsreport(?= |$)/iy, text, at);
  if (command && at === 0) return { end: at + command[0].length, meaning: { type: 'filler' } };
  return null;
};

export const recogniseSummary: Recogniser = (text, at) => {
  const word = readWord(summaries, text, at);
  return word && { end: word.end, meaning: { type: 'summary' } };
};

export const recogniseHelp: Recogniser = (text, at) => {
  const word = text[at] === '?' ? { end: at + 1 } : readWord(helps, text, at);
  return word && { end: word.end, meaning: { type: 'help' } };
};

/** Between two numbers, ids, signatures or outcomes; anywhere else it says nothing. */
export const recogniseOr: Recogniser = (text, at) => {
  const word = readWord(ors, text, at);
  return word && { end: word.end, meaning: { type: 'or' } };
};

/** `code MK:0001`: what stands after it, up to the next blank, whatever it is. */
export const recogniseCode: Recogniser = (text, at) => {
  const match = matchAt(codeWords, text, at);
  if (!match) return null;
  const start = at + match[0].length;
  const blank = text.indexOf(' ', start);
  const end = blank === -1 ? text.length : blank;
  return start < end ? { end, meaning: { type: 'code', code: text.slice(start, end) } } : null;
};
