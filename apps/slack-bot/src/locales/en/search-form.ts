import type { WindowPreset } from '../../search/window-presets.ts';

/** The windows that are offered. */
export const windows = {
  'last 1h': 'Last hour',
  'last 24h': 'Last 24 hours',
  today: 'Today',
  yesterday: 'Yesterday',
  'last 7d': 'Last 7 days',
  'last week': 'Last week',
  'last 30d': 'Last 30 days',
  '3 months': 'Last three months',
} satisfies Record<WindowPreset, string>;

/** The window in which a search is made or narrowed. */
export const searchForm = {
  title: 'SMS report',
  open: 'Search …',
  numbers: 'Phone numbers or message ids',
  numbersHint: 'In full, masked (134****6789) or only the end (*6789); up to five. Nothing: all numbers.',
  numbersExample: '134****6789',
  numbersOnly: 'Only numbers and message ids here: choose time, outcome and signature below.',
  answersHere: 'The answer comes into this conversation; only you see it.',
  answersDirectly: 'The answer comes as a direct message.',
  filterTitle: 'Filter',
  submit: 'Search',
  cancel: 'Cancel',
  about: (target: string) => `Messages to ${target}`,
  aboutAll: 'Messages to all numbers',
  aboutIds: (count: number) => `Messages with ${count === 1 ? 'the id' : `${count} ids`} asked for`,
  window: 'Time',
  asItIs: (from: string, to: string) => `${from} to ${to}`,
  days: 'The days below',
  firstDay: 'First day',
  lastDay: 'Last day',
  daysHint: 'Only for “The days below”. Without a last day, the first day alone.',
  statuses: 'Outcomes',
  statusesHint: 'None: all outcomes.',
  signs: 'Signatures',
  signsHint: 'None: all approved signatures.',
  signsUnknown:
    'The signatures could not be looked up just now, so there is none to choose. Open this window again in a minute.',
  pick: 'Choose',
  firstDayMissing: 'Choose the first day, or another time above.',
  tooManyQueries: (queries: number, most: number) =>
    `That would be ${queries} questions to Huawei Cloud, more than the ${most} I may ask at once. Choose fewer signatures.`,
};
