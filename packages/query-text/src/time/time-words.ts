import * as english from '../words/en.ts';
import * as chinese from '../words/zh.ts';

/** Units of elapsed time; a month is none, and only three of them can be asked for. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** A named part of a day. */
export type Daypart = 'morning' | 'afternoon' | 'evening';

/** A calendar span that is named by where it lies from today. */
export type PeriodKind =
  | 'today'
  | 'yesterday'
  | 'day-before-yesterday'
  | 'this-week'
  | 'last-week'
  | 'this-month'
  | 'last-month'
  | 'tomorrow'
  | 'day-after-tomorrow'
  | 'next-week'
  | 'next-month';

export const unitWords: Readonly<Record<string, Unit>> = { ...english.unitWords, ...chinese.unitWords };
export const daypartWords: Readonly<Record<string, Daypart>> = { ...english.daypartWords, ...chinese.daypartWords };
export const periodPhrases: Readonly<Record<string, PeriodKind>> = {
  ...english.periodPhrases,
  ...chinese.periodPhrases,
};
