import {
  complaint,
  cutFrom,
  day,
  days,
  during,
  elapsed,
  named,
  since,
  todayOfAnyKind,
  type Line,
} from './expectations.ts';

/** Half an hour into a year, a Friday in Shanghai; late in the morning of 31 December in New York. */
const newYear = '2027-01-01T00:30+08:00';
/** A Wednesday, the day after 29 February. */
const afterLeapDay = '2028-03-01T09:00+08:00';
const mondayMidnight = '2026-11-23T00:00+08:00';
const lastOfMay = '2026-05-31T12:00+08:00';
const lastOfLeapMay = '2028-05-31T12:00+08:00';

const threeMonths = (start: string) => during(named('three-months', start));

export const monthAndYearEnds: readonly Line[] = [
  // The first minutes of a year.
  { typed: 'yesterday', now: newYear, expect: during({ ...day('2026-12-31'), kind: 'yesterday' }) },
  { typed: 'last month', now: newYear, expect: during({ ...days('2026-12-01', '2026-12-31'), kind: 'last-month' }) },
  { typed: '上个月', now: newYear, expect: during({ ...days('2026-12-01', '2026-12-31'), kind: 'last-month' }) },
  { typed: 'this month', now: newYear, expect: during(named('this-month', '2027-01-01T00:00+08:00')) },
  { typed: 'this week', now: newYear, expect: during(named('this-week', '2026-12-28T00:00+08:00')) },
  { typed: 'last week', now: newYear, expect: during({ ...days('2026-12-21', '2026-12-27'), kind: 'last-week' }) },
  { typed: 'thursday', now: newYear, expect: during(day('2026-12-31')) },
  { typed: 'friday', now: newYear, expect: during(todayOfAnyKind('2027-01-01T00:00+08:00')) },
  { typed: 'dec 31', now: newYear, expect: during(day('2026-12-31')) },
  { typed: '12-31', now: newYear, expect: during(day('2026-12-31')) },
  { typed: '12月31日', now: newYear, expect: during(day('2026-12-31')) },
  {
    typed: 'jan 2',
    now: newYear,
    expect: complaint('too-long-ago', { words: 'jan 2', limit: '2026-10-01T00:30+08:00' }),
  },
  { typed: '1h', now: newYear, expect: during(elapsed('2026-12-31T23:30+08:00', 1, 'hour')) },
  { typed: '2026-12-30..2027-01-01', now: newYear, expect: during(cutFrom('2026-12-30T00:00+08:00')) },
  { typed: 'since dec 30', now: newYear, expect: during(since('2026-12-30T00:00+08:00')) },
  { typed: '3天前', now: newYear, expect: during(day('2026-12-29')) },
  { typed: 'dec 30 to jan 2', now: '2027-01-05T08:00+08:00', expect: during(days('2026-12-30', '2027-01-02')) },
  {
    typed: 'today',
    now: newYear,
    zone: 'America/New_York',
    expect: during(named('today', '2026-12-31T00:00-05:00')),
  },
  {
    typed: 'last month',
    now: newYear,
    zone: 'America/New_York',
    expect: during({ ...days('2026-11-01', '2026-11-30', '-04:00', '-05:00'), kind: 'last-month' }),
  },
  {
    typed: 'jan 1',
    now: '2027-01-01T00:30+01:00',
    zone: 'Europe/Berlin',
    expect: during(cutFrom('2027-01-01T00:00+01:00')),
  },
  {
    typed: 'yesterday',
    now: '2027-01-01T00:30+01:00',
    zone: 'Europe/Berlin',
    expect: during({ ...day('2026-12-31', '+01:00'), kind: 'yesterday' }),
  },

  // Around the end of February.
  { typed: 'yesterday', now: afterLeapDay, expect: during({ ...day('2028-02-29'), kind: 'yesterday' }) },
  {
    typed: 'last month',
    now: afterLeapDay,
    expect: during({ ...days('2028-02-01', '2028-02-29'), kind: 'last-month' }),
  },
  { typed: 'feb 29', now: afterLeapDay, expect: during(day('2028-02-29')) },
  { typed: '2月29日', now: afterLeapDay, expect: during(day('2028-02-29')) },
  { typed: '02-29', now: afterLeapDay, expect: during(day('2028-02-29')) },
  { typed: '2028-02-28..2028-03-01', now: afterLeapDay, expect: during(cutFrom('2028-02-28T00:00+08:00')) },
  { typed: 'tuesday', now: afterLeapDay, expect: during(day('2028-02-29')) },
  { typed: 'last week', now: afterLeapDay, expect: during({ ...days('2028-02-21', '2028-02-27'), kind: 'last-week' }) },
  { typed: '2d', now: afterLeapDay, expect: during(elapsed('2028-02-28T09:00+08:00', 2, 'day')) },
  {
    typed: 'yesterday',
    now: '2026-03-01T09:00+08:00',
    expect: during({ ...day('2026-02-28'), kind: 'yesterday' }),
  },
  {
    typed: '上月',
    now: '2026-03-01T09:00+08:00',
    expect: during({ ...days('2026-02-01', '2026-02-28'), kind: 'last-month' }),
  },
  { typed: '2天前', now: '2026-03-01T09:00+08:00', expect: during(day('2026-02-27')) },

  // Monday 00:00, the last millisecond of a Sunday, the first of a month.
  { typed: 'this week', now: mondayMidnight, expect: during(named('this-week', '2026-11-23T00:00+08:00')) },
  { typed: 'today', now: mondayMidnight, expect: during(named('today', '2026-11-23T00:00+08:00')) },
  { typed: 'yesterday', now: mondayMidnight, expect: during({ ...day('2026-11-22'), kind: 'yesterday' }) },
  { typed: '上周', now: mondayMidnight, expect: during({ ...days('2026-11-16', '2026-11-22'), kind: 'last-week' }) },
  { typed: 'sunday', now: mondayMidnight, expect: during(day('2026-11-22')) },
  { typed: '周一', now: mondayMidnight, expect: during(todayOfAnyKind('2026-11-23T00:00+08:00')) },
  {
    typed: 'this week',
    now: '2026-11-22T23:59:59.999+08:00',
    expect: during(named('this-week', '2026-11-16T00:00+08:00')),
  },
  { typed: 'monday', now: '2026-11-22T23:59:59.999+08:00', expect: during(day('2026-11-16')) },
  {
    typed: 'last week',
    now: '2026-11-22T23:59:59.999+08:00',
    expect: during({ ...days('2026-11-09', '2026-11-15'), kind: 'last-week' }),
  },
  {
    typed: 'this month',
    now: '2026-11-01T00:00+08:00',
    expect: during(named('this-month', '2026-11-01T00:00+08:00')),
  },
  {
    typed: 'last month',
    now: '2026-11-01T00:00+08:00',
    expect: during({ ...days('2026-10-01', '2026-10-31'), kind: 'last-month' }),
  },

  // Three calendar months in China: 31 May reaches back to the last of February.
  { typed: '3 months', now: lastOfMay, expect: threeMonths('2026-02-28T12:01+08:00') },
  {
    typed: '3 months',
    now: '2026-05-30T20:00Z',
    zone: 'America/New_York',
    expect: threeMonths('2026-02-28T04:01+08:00'),
  },
  { typed: '92d', now: lastOfMay, expect: during(elapsed('2026-02-28T12:00+08:00', 92, 'day')) },
  {
    typed: '93d',
    now: lastOfMay,
    expect: complaint('too-long-ago', { words: '93d', limit: '2026-02-28T12:00+08:00' }),
  },
  { typed: 'mar 1', now: lastOfMay, expect: during(day('2026-03-01')) },
  { typed: 'feb 28', now: lastOfMay, expect: complaint('too-long-ago', { limit: '2026-02-28T12:00+08:00' }) },
  { typed: '3 months', now: lastOfLeapMay, expect: threeMonths('2028-02-29T12:01+08:00') },
  { typed: 'past 3 months', now: '2028-05-30T12:00+08:00', expect: threeMonths('2028-02-29T12:01+08:00') },
  { typed: 'feb 29', now: lastOfLeapMay, expect: complaint('too-long-ago', { limit: '2028-02-29T12:00+08:00' }) },
  { typed: '3 months', now: '2027-01-31T12:00+08:00', expect: threeMonths('2026-10-31T12:01+08:00') },
  { typed: '最近三个月', now: '2026-07-31T12:00+08:00', expect: threeMonths('2026-04-30T12:01+08:00') },
  { typed: '3 months', now: '2026-12-31T12:00+08:00', expect: threeMonths('2026-09-30T12:01+08:00') },
  { typed: '92d', expect: during(elapsed('2026-08-24T10:30+08:00', 92, 'day')) },
  { typed: '2209h', expect: complaint('too-long-ago', { words: '2209h', limit: '2026-08-24T10:30+08:00' }) },
  { typed: '2026-08-25', expect: during(day('2026-08-25')) },
  { typed: '2026-08-24', expect: complaint('too-long-ago', { words: '2026-08-24', limit: '2026-08-24T10:30+08:00' }) },
];
