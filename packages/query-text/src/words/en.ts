import type { DeliveryStatus } from '@org/smn-core';
import type { Daypart, PeriodKind, Unit } from '../time/time-words.ts';

export const statusWords: Readonly<Record<string, DeliveryStatus>> = {
  delivered: 'delivered',
  success: 'delivered',
  failed: 'failed',
  fail: 'failed',
  failure: 'failed',
  undelivered: 'failed',
  pending: 'pending',
  waiting: 'pending',
  unknown: 'unknown',
};

export const fillerWords: readonly string[] = [
  'sms',
  'message',
  'messages',
  'report',
  'reports',
  'for',
  'to',
  'of',
  'from',
  'in',
  'the',
  'on',
  'please',
  'show',
  'me',
  'all',
];

export const unitWords: Readonly<Record<string, Unit>> = {
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  minute: 'minute',
  minutes: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  mo: 'month',
  month: 'month',
  months: 'month',
};

export const numeralWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

export const monthWords: Readonly<Record<string, number>> = {
  jan: 1,
  january: 1,
  feb: 2,
  february: 2,
  mar: 3,
  march: 3,
  apr: 4,
  april: 4,
  may: 5,
  jun: 6,
  june: 6,
  jul: 7,
  july: 7,
  aug: 8,
  august: 8,
  sep: 9,
  sept: 9,
  september: 9,
  oct: 10,
  october: 10,
  nov: 11,
  november: 11,
  dec: 12,
  december: 12,
};

/** Monday is 1. */
export const weekdayWords: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  wednesday: 3,
  wed: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};

export const daypartWords: Readonly<Record<string, Daypart>> = {
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
};

export const periodPhrases: Readonly<Record<string, PeriodKind>> = {
  today: 'today',
  yesterday: 'yesterday',
  'day before yesterday': 'day-before-yesterday',
  'this week': 'this-week',
  'last week': 'last-week',
  'this month': 'this-month',
  'last month': 'last-month',
  tomorrow: 'tomorrow',
  'next week': 'next-week',
  'next month': 'next-month',
};

/** Words that only mean something where they stand: offered for what is nearly one, where that makes the line work. */
export const leadWords: readonly string[] = [
  'help',
  'since',
  'last',
  'past',
  'ending',
  'sign',
  'signature',
  'status',
  'outcome',
  ...fillerWords.filter((word) => word.length > 3),
];

/** What is offered for a word that is nearly one of these. */
export const vocabulary: readonly string[] = [
  ...Object.keys(statusWords),
  ...Object.keys(periodPhrases).filter((phrase) => !/next|tomorrow/.test(phrase)),
  ...Object.keys(weekdayWords).filter((word) => word.endsWith('day')),
  'summary',
  'this morning',
  'this afternoon',
];
