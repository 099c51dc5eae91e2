import {
  complaint,
  cutFrom,
  day,
  days,
  during,
  elapsed,
  named,
  span,
  todayOfAnyKind,
  usualLimit,
  type Line,
} from './expectations.ts';

const november3 = during(day('2026-11-03'));
const firstThree = during(days('2026-11-01', '2026-11-03'));
const nineToTen = during(span('2026-11-23T09:00+08:00', '2026-11-23T09:59:59.999+08:00'));
const yesterday = during({ ...day('2026-11-23'), kind: 'yesterday' });
const lastMonth = during({ ...days('2026-10-01', '2026-10-31'), kind: 'last-month' });
const threeDays = during(elapsed('2026-11-21T10:30+08:00', 3, 'day'));
const threeMonths = during(named('three-months', '2026-08-24T10:31+08:00'));

/** Now is Tuesday 2026-11-24, 10:30 in Shanghai. */
export const chineseTimes: readonly Line[] = [
  // Elapsed time.
  { typed: '最近24小时', expect: during(elapsed('2026-11-23T10:30+08:00', 24, 'hour')) },
  { typed: '最近 24 小时', expect: during(elapsed('2026-11-23T10:30+08:00', 24, 'hour')) },
  { typed: '最近２４小时', expect: during(elapsed('2026-11-23T10:30+08:00', 24, 'hour')) },
  { typed: '最近30分钟', expect: during(elapsed('2026-11-24T10:00+08:00', 30, 'minute')) },
  { typed: '过去三天', expect: threeDays },
  { typed: '过去3天', expect: threeDays },
  { typed: '最近三天', expect: threeDays },
  { typed: '近7天', expect: during(elapsed('2026-11-17T10:30+08:00', 7, 'day')) },
  { typed: '近七天', expect: during(elapsed('2026-11-17T10:30+08:00', 7, 'day')) },
  { typed: '过去两周', expect: during(elapsed('2026-11-10T10:30+08:00', 2, 'week')) },
  { typed: '过去一小时', expect: during(elapsed('2026-11-24T09:30+08:00', 1, 'hour')) },
  { typed: '过去十天', expect: during(elapsed('2026-11-14T10:30+08:00', 10, 'day')) },

  // Calendar.
  { typed: '今天', expect: during(named('today', '2026-11-24T00:00+08:00')) },
  { typed: '今天', zone: 'America/New_York', expect: during(named('today', '2026-11-23T00:00-05:00')) },
  { typed: '昨天', expect: yesterday },
  { typed: '昨天', zone: 'Europe/Berlin', expect: during({ ...day('2026-11-23', '+01:00'), kind: 'yesterday' }) },
  { typed: '本周', expect: during(named('this-week', '2026-11-23T00:00+08:00')) },
  { typed: '上周', expect: during({ ...days('2026-11-16', '2026-11-22'), kind: 'last-week' }) },
  { typed: '本月', expect: during(named('this-month', '2026-11-01T00:00+08:00')) },
  { typed: '上个月', expect: lastMonth },
  { typed: '上月', expect: lastMonth },
  { typed: '周一', expect: during(day('2026-11-23')) },
  { typed: '周三', expect: during(day('2026-11-18')) },
  { typed: '周日', expect: during(day('2026-11-22')) },
  { typed: '周二', expect: during(todayOfAnyKind('2026-11-24T00:00+08:00')) },
  { typed: '3天前', expect: during(day('2026-11-21')) },
  { typed: '三天前', expect: during(day('2026-11-21')) },
  { typed: '1天前', expect: during({ ...day('2026-11-23'), kind: null }) },
  { typed: '10天前', zone: 'America/New_York', expect: during(day('2026-11-13', '-05:00')) },

  // Dates.
  { typed: '11月3日', expect: november3 },
  { typed: '11月03日', expect: november3 },
  { typed: '１１月３日', expect: november3 },
  { typed: '11月3日', zone: 'America/New_York', expect: during(day('2026-11-03', '-05:00')) },
  { typed: '11月24日', expect: during(cutFrom('2026-11-24T00:00+08:00')) },
  { typed: '2026-11-01至2026-11-03', expect: firstThree },
  { typed: '11月1日至11月3日', expect: firstThree },
  { typed: '11月1日 至 11月3日', expect: firstThree },
  { typed: '11-01至11-03', expect: firstThree },

  // Parts of a day.
  { typed: '昨天上午', expect: during(span('2026-11-23T00:00+08:00', '2026-11-23T11:59:59.999+08:00')) },
  { typed: '昨天下午', expect: during(span('2026-11-23T12:00+08:00', '2026-11-23T17:59:59.999+08:00')) },
  { typed: '昨天晚上', expect: during(span('2026-11-23T18:00+08:00', '2026-11-23T23:59:59.999+08:00')) },
  { typed: '周三下午', expect: during(span('2026-11-18T12:00+08:00', '2026-11-18T17:59:59.999+08:00')) },
  { typed: '今天上午', expect: during(cutFrom('2026-11-24T00:00+08:00')) },
  { typed: '昨天9点到10点', expect: nineToTen },
  { typed: '昨天 9点到10点', expect: nineToTen },
  { typed: '昨天9:00-10:00', expect: nineToTen },
  { typed: '昨天９：００－１０：００', expect: nineToTen },
  {
    typed: '昨天14点到16点',
    zone: 'Europe/Berlin',
    expect: during(span('2026-11-23T14:00+01:00', '2026-11-23T15:59:59.999+01:00')),
  },
  { typed: '今天10点到11点', expect: during(cutFrom('2026-11-24T10:00+08:00')) },

  // Three months.
  { typed: '最近三个月', expect: threeMonths },
  { typed: '最近3个月', expect: threeMonths },
  { typed: '最近两个月', expect: complaint('not-understood', { helps: true }) },

  // What would not work.
  { typed: '今天下午', expect: complaint('future', { limit: 'now' }) },
  { typed: '今天15点到16点', expect: complaint('future', { limit: 'now' }) },
  { typed: '11月3日至11月1日', expect: complaint('end-before-start') },
  { typed: '2026-11-03至2026-11-01', expect: complaint('end-before-start') },
  { typed: '最近100天', expect: complaint('too-long-ago', { holds: '100', limit: usualLimit }) },
  { typed: '100天前', expect: complaint('too-long-ago', { holds: '100', limit: usualLimit }) },
  { typed: '12月1日', expect: complaint('too-long-ago', { words: '12月1日', limit: usualLimit }) },
];
