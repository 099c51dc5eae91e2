import {
  complaint,
  cutFrom,
  day,
  days,
  during,
  elapsed,
  named,
  since,
  span,
  todayOfAnyKind,
  usualLimit,
  type Line,
} from './expectations.ts';

const lastDay = during(elapsed('2026-11-23T10:30+08:00', 24, 'hour'));
const lastSevenDays = during(elapsed('2026-11-17T10:30+08:00', 7, 'day'));
const november3 = during(day('2026-11-03'));
const firstThree = during(days('2026-11-01', '2026-11-03'));
const nineToTen = during(span('2026-11-23T09:00+08:00', '2026-11-23T09:59:59.999+08:00'));
const threeMonths = during(named('three-months', '2026-08-24T10:31+08:00'));

/** Elapsed time, calendar days, hours of a day. Now is Tuesday 2026-11-24, 10:30 in Shanghai. */
export const englishTimes: readonly Line[] = [
  // Elapsed time.
  { typed: '24h', expect: lastDay },
  { typed: 'last 24h', expect: lastDay },
  { typed: 'LAST 24H', expect: lastDay },
  { typed: 'last 24 hours', expect: lastDay },
  { typed: '30m', expect: during(elapsed('2026-11-24T10:00+08:00', 30, 'minute')) },
  { typed: 'last 30m', expect: during(elapsed('2026-11-24T10:00+08:00', 30, 'minute')) },
  { typed: '3m', expect: during(elapsed('2026-11-24T10:27+08:00', 3, 'minute')) },
  { typed: '10 minutes', expect: during(elapsed('2026-11-24T10:20+08:00', 10, 'minute')) },
  { typed: 'last 10 minutes', expect: during(elapsed('2026-11-24T10:20+08:00', 10, 'minute')) },
  { typed: 'an hour', expect: during(elapsed('2026-11-24T09:30+08:00', 1, 'hour')) },
  { typed: 'last hour', expect: during(elapsed('2026-11-24T09:30+08:00', 1, 'hour')) },
  { typed: '7d', expect: lastSevenDays },
  { typed: 'last 7 days', expect: lastSevenDays },
  { typed: '7 days', expect: lastSevenDays },
  { typed: 'past 3 days', expect: during(elapsed('2026-11-21T10:30+08:00', 3, 'day')) },
  { typed: '2w', expect: during(elapsed('2026-11-10T10:30+08:00', 2, 'week')) },
  { typed: 'last 2 weeks', expect: during(elapsed('2026-11-10T10:30+08:00', 2, 'week')) },
  { typed: '7d', zone: 'America/New_York', expect: lastSevenDays },

  // Calendar days, weeks and months, in the asker's zone.
  { typed: 'today', expect: during(named('today', '2026-11-24T00:00+08:00')) },
  { typed: 'TODAY', zone: 'Europe/Berlin', expect: during(named('today', '2026-11-24T00:00+01:00')) },
  { typed: 'today', zone: 'America/New_York', expect: during(named('today', '2026-11-23T00:00-05:00')) },
  { typed: 'yesterday', expect: during({ ...day('2026-11-23'), kind: 'yesterday' }) },
  {
    typed: 'yesterday',
    zone: 'America/New_York',
    expect: during({ ...day('2026-11-22', '-05:00'), kind: 'yesterday' }),
  },
  { typed: 'this week', expect: during(named('this-week', '2026-11-23T00:00+08:00')) },
  { typed: 'last week', expect: during({ ...days('2026-11-16', '2026-11-22'), kind: 'last-week' }) },
  { typed: 'this month', expect: during(named('this-month', '2026-11-01T00:00+08:00')) },
  { typed: 'last month', expect: during({ ...days('2026-10-01', '2026-10-31'), kind: 'last-month' }) },

  // The last such weekday before today; today's own name is today.
  { typed: 'monday', expect: during(day('2026-11-23')) },
  { typed: 'Wednesday', expect: during(day('2026-11-18')) },
  { typed: 'on sunday', expect: during(day('2026-11-22')) },
  { typed: 'tuesday', expect: during(todayOfAnyKind('2026-11-24T00:00+08:00')) },
  { typed: 'monday', zone: 'America/New_York', expect: during(todayOfAnyKind('2026-11-23T00:00-05:00')) },

  // Dates: the most recent such day that is not in the future.
  { typed: '2026-11-03', expect: november3 },
  { typed: 'nov 3', expect: november3 },
  { typed: '3 nov', expect: november3 },
  { typed: 'Nov 3', expect: november3 },
  { typed: 'November 3', expect: november3 },
  { typed: '11-03', expect: november3 },
  { typed: '2026-11-03', zone: 'Europe/Berlin', expect: during(day('2026-11-03', '+01:00')) },
  { typed: '2026-11-24', expect: during(cutFrom('2026-11-24T00:00+08:00')) },
  { typed: '13/11', expect: during(day('2026-11-13')) },
  { typed: '11/13', expect: during(day('2026-11-13')) },
  { typed: '13/11/2026', expect: during(day('2026-11-13')) },
  { typed: '10/11', expect: complaint('ambiguous', { words: '10/11', suggestsOnly: ['2026-10-11', '2026-11-10'] }) },
  { typed: '09/10', expect: complaint('ambiguous', { words: '09/10', suggestsOnly: ['2026-09-10', '2026-10-09'] }) },
  {
    typed: '10/09/2026',
    expect: complaint('ambiguous', { words: '10/09/2026', suggestsOnly: ['2026-10-09', '2026-09-10'] }),
  },
  { typed: '03/11', expect: complaint('ambiguous', { words: '03/11', mentions: ['-11-03'], suggestionsWork: false }) },

  // From one day to another, both whole.
  { typed: '2026-11-01..2026-11-03', expect: firstThree },
  { typed: '2026-11-01 to 2026-11-03', expect: firstThree },
  { typed: 'from 2026-11-01 to 2026-11-03', expect: firstThree },
  { typed: '2026-11-01 - 2026-11-03', expect: firstThree },
  { typed: 'nov 1 to nov 3', expect: firstThree },
  { typed: '11-01..11-03', expect: firstThree },
  { typed: '2026-11-03..2026-11-03', expect: november3 },
  { typed: '2026-11-20..2026-11-30', expect: during(cutFrom('2026-11-20T00:00+08:00')) },
  { typed: '2026-11-20..2026-11-24', expect: during(cutFrom('2026-11-20T00:00+08:00')) },

  // Since, until now.
  { typed: 'since 09:00', expect: during(since('2026-11-24T09:00+08:00')) },
  { typed: 'since 09:00', zone: 'America/New_York', expect: during(since('2026-11-23T09:00-05:00')) },
  { typed: 'since yesterday', expect: during(since('2026-11-23T00:00+08:00')) },
  { typed: 'since monday', expect: during(since('2026-11-23T00:00+08:00')) },
  { typed: 'since nov 3', expect: during(since('2026-11-03T00:00+08:00')) },
  { typed: 'since 2026-11-03', expect: during(since('2026-11-03T00:00+08:00')) },

  // Hours of a day, the end left out.
  { typed: '9-10am yesterday', expect: nineToTen },
  { typed: '9:00-10:00 yesterday', expect: nineToTen },
  { typed: 'yesterday 9-10am', expect: nineToTen },
  { typed: '9-10am 2026-11-23', expect: nineToTen },
  {
    typed: '2-3pm yesterday',
    expect: during(span('2026-11-23T14:00+08:00', '2026-11-23T14:59:59.999+08:00')),
  },
  {
    typed: '14:00-15:30 yesterday',
    expect: during(span('2026-11-23T14:00+08:00', '2026-11-23T15:29:59.999+08:00')),
  },
  { typed: '9-10am today', expect: during(span('2026-11-24T09:00+08:00', '2026-11-24T09:59:59.999+08:00')) },
  { typed: '10-11am today', expect: during(cutFrom('2026-11-24T10:00+08:00')) },
  {
    typed: 'yesterday morning',
    expect: during(span('2026-11-23T00:00+08:00', '2026-11-23T11:59:59.999+08:00')),
  },
  {
    typed: 'yesterday evening',
    expect: during(span('2026-11-23T18:00+08:00', '2026-11-23T23:59:59.999+08:00')),
  },

  // Three months, and no other count of months.
  { typed: '3 months', expect: threeMonths },
  { typed: 'last 3 months', expect: threeMonths },
  { typed: '3mo', expect: threeMonths },
  { typed: '1mo', expect: complaint('not-understood', { words: '1mo', helps: true }) },
  { typed: '2 months', expect: complaint('not-understood', { holds: '2', helps: true }) },
  { typed: '6 months', expect: complaint('not-understood', { holds: '6' }) },

  // What would not work.
  { typed: '2026-11-25', expect: complaint('future', { words: '2026-11-25', limit: 'now' }) },
  { typed: '2026-12-01..2026-12-03', expect: complaint('future', { limit: 'now' }) },
  { typed: '2-3pm today', expect: complaint('future', { limit: 'now' }) },
  { typed: 'since 11:00', expect: complaint('future', { limit: 'now' }) },
  { typed: '2026-11-03..2026-11-01', expect: complaint('end-before-start') },
  { typed: '2026-11-03 to 2026-11-01', expect: complaint('end-before-start') },
  { typed: 'nov 3 to nov 1', expect: complaint('end-before-start') },
  { typed: '100d', expect: complaint('too-long-ago', { words: '100d', limit: usualLimit }) },
  { typed: 'last 100 days', expect: complaint('too-long-ago', { holds: '100', limit: usualLimit }) },
  { typed: '14w', expect: complaint('too-long-ago', { words: '14w', limit: usualLimit }) },
  { typed: '2026-08-01..2026-11-03', expect: complaint('too-long-ago', { limit: usualLimit }) },
  { typed: 'dec 1', expect: complaint('too-long-ago', { words: 'dec 1', limit: usualLimit }) },
  { typed: 'since 2026-08-24', expect: complaint('too-long-ago', { holds: '2026-08-24', limit: usualLimit }) },
  { typed: '2020-01-01', expect: complaint('too-long-ago', { words: '2020-01-01', limit: usualLimit }) },
];
