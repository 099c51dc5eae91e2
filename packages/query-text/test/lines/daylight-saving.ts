import { complaint, cutFrom, day, days, during, elapsed, named, since, span, type Line } from './expectations.ts';

type Untimed = Pick<Line, 'typed' | 'expect'>;

function at(zone: 'America/New_York' | 'Europe/Berlin', now: string, lines: readonly Untimed[]): readonly Line[] {
  return lines.map((line) => ({ ...line, zone, now }));
}

const noSuchTime = complaint('no-such-time', { helps: true });
const timeTwice = complaint('time-twice', { helps: true });

/** Sunday 2026-03-08 lacks the hour from 02:00 in New York. */
const newYorkSpring = [
  ...at('America/New_York', '2026-03-09T12:00-04:00', [
    { typed: 'yesterday', expect: during({ ...day('2026-03-08', '-05:00', '-04:00'), kind: 'yesterday' }) },
    { typed: 'mar 8', expect: during(day('2026-03-08', '-05:00', '-04:00')) },
    { typed: '24h', expect: during(elapsed('2026-03-08T12:00-04:00', 24, 'hour')) },
    { typed: '2d', expect: during(elapsed('2026-03-07T11:00-05:00', 2, 'day')) },
    { typed: 'last 7 days', expect: during(elapsed('2026-03-02T11:00-05:00', 7, 'day')) },
    {
      typed: 'last week',
      expect: during({ ...days('2026-03-02', '2026-03-08', '-05:00', '-04:00'), kind: 'last-week' }),
    },
    { typed: 'this month', expect: during(named('this-month', '2026-03-01T00:00-05:00')) },
    { typed: '2026-03-07..2026-03-09', expect: during(cutFrom('2026-03-07T00:00-05:00')) },
    { typed: '2-3am yesterday', expect: noSuchTime },
    { typed: '2:30-4:00 yesterday', expect: noSuchTime },
    { typed: '昨天2点到4点', expect: noSuchTime },
    { typed: '3-4am yesterday', expect: during(span('2026-03-08T03:00-04:00', '2026-03-08T03:59:59.999-04:00')) },
    { typed: '1-4am yesterday', expect: during(span('2026-03-08T01:00-05:00', '2026-03-08T03:59:59.999-04:00')) },
    {
      typed: 'yesterday morning',
      expect: during(span('2026-03-08T00:00-05:00', '2026-03-08T11:59:59.999-04:00')),
    },
    { typed: 'since yesterday', expect: during(since('2026-03-08T00:00-05:00')) },
  ]),
  ...at('America/New_York', '2026-03-08T12:00-04:00', [
    { typed: 'today', expect: during(named('today', '2026-03-08T00:00-05:00')) },
    { typed: 'since 01:30', expect: during(since('2026-03-08T01:30-05:00')) },
    { typed: 'since 02:30', expect: noSuchTime },
    { typed: 'since 03:30', expect: during(since('2026-03-08T03:30-04:00')) },
  ]),
];

/** Sunday 2026-11-01 has the hour from 01:00 twice in New York. */
const newYorkAutumn = [
  ...at('America/New_York', '2026-11-02T12:00-05:00', [
    { typed: 'yesterday', expect: during({ ...day('2026-11-01', '-04:00', '-05:00'), kind: 'yesterday' }) },
    { typed: 'sunday', expect: during(day('2026-11-01', '-04:00', '-05:00')) },
    { typed: '24h', expect: during(elapsed('2026-11-01T12:00-05:00', 24, 'hour')) },
    { typed: '2d', expect: during(elapsed('2026-10-31T13:00-04:00', 2, 'day')) },
    {
      typed: 'last week',
      expect: during({ ...days('2026-10-26', '2026-11-01', '-04:00', '-05:00'), kind: 'last-week' }),
    },
    { typed: 'this month', expect: during(named('this-month', '2026-11-01T00:00-04:00')) },
    { typed: '2026-10-31..2026-11-01', expect: during(days('2026-10-31', '2026-11-01', '-04:00', '-05:00')) },
    { typed: '1-2am yesterday', expect: timeTwice },
    { typed: '1:30-3:00 yesterday', expect: timeTwice },
    { typed: '昨天1点到3点', expect: timeTwice },
    { typed: '2-3am yesterday', expect: during(span('2026-11-01T02:00-05:00', '2026-11-01T02:59:59.999-05:00')) },
    {
      typed: '昨天上午',
      expect: during(span('2026-11-01T00:00-04:00', '2026-11-01T11:59:59.999-05:00')),
    },
  ]),
  ...at('America/New_York', '2026-11-01T12:00-05:00', [
    { typed: 'today', expect: during(named('today', '2026-11-01T00:00-04:00')) },
    { typed: 'since 00:30', expect: during(since('2026-11-01T00:30-04:00')) },
    { typed: 'since 01:30', expect: timeTwice },
    { typed: 'since 02:00', expect: during(since('2026-11-01T02:00-05:00')) },
  ]),
  ...at('America/New_York', '2026-12-05T09:00-05:00', [
    {
      typed: 'last month',
      expect: during({ ...days('2026-11-01', '2026-11-30', '-04:00', '-05:00'), kind: 'last-month' }),
    },
  ]),
];

/** Sunday 2026-03-29 lacks the hour from 02:00 in Berlin. */
const berlinSpring = [
  ...at('Europe/Berlin', '2026-03-30T12:00+02:00', [
    { typed: 'yesterday', expect: during({ ...day('2026-03-29', '+01:00', '+02:00'), kind: 'yesterday' }) },
    { typed: '2026-03-29', expect: during(day('2026-03-29', '+01:00', '+02:00')) },
    { typed: '2d', expect: during(elapsed('2026-03-28T11:00+01:00', 2, 'day')) },
    { typed: '上周', expect: during({ ...days('2026-03-23', '2026-03-29', '+01:00', '+02:00'), kind: 'last-week' }) },
    { typed: '2-4am yesterday', expect: noSuchTime },
    { typed: '昨天2点到3点', expect: noSuchTime },
    { typed: '3:00-4:00 yesterday', expect: during(span('2026-03-29T03:00+02:00', '2026-03-29T03:59:59.999+02:00')) },
  ]),
  ...at('Europe/Berlin', '2026-03-29T09:00+02:00', [
    { typed: 'since 02:15', expect: noSuchTime },
    { typed: 'since 03:00', expect: during(since('2026-03-29T03:00+02:00')) },
  ]),
  ...at('Europe/Berlin', '2026-04-10T09:00+02:00', [
    {
      typed: '上个月',
      expect: during({ ...days('2026-03-01', '2026-03-31', '+01:00', '+02:00'), kind: 'last-month' }),
    },
  ]),
];

/** Sunday 2026-10-25 has the hour from 02:00 twice in Berlin. */
const berlinAutumn = [
  ...at('Europe/Berlin', '2026-10-26T12:00+01:00', [
    { typed: 'yesterday', expect: during({ ...day('2026-10-25', '+02:00', '+01:00'), kind: 'yesterday' }) },
    { typed: '25 oct', expect: during(day('2026-10-25', '+02:00', '+01:00')) },
    { typed: '48 hours', expect: during(elapsed('2026-10-24T13:00+02:00', 48, 'hour')) },
    {
      typed: 'last week',
      expect: during({ ...days('2026-10-19', '2026-10-25', '+02:00', '+01:00'), kind: 'last-week' }),
    },
    { typed: '2-4am yesterday', expect: timeTwice },
    { typed: '2:30-4:00 yesterday', expect: timeTwice },
    { typed: '昨天2点到4点', expect: timeTwice },
    { typed: '3-4am yesterday', expect: during(span('2026-10-25T03:00+01:00', '2026-10-25T03:59:59.999+01:00')) },
    {
      typed: '昨天晚上',
      expect: during(span('2026-10-25T18:00+01:00', '2026-10-25T23:59:59.999+01:00')),
    },
  ]),
  ...at('Europe/Berlin', '2026-10-25T09:00+01:00', [
    { typed: 'since 02:30', expect: timeTwice },
    { typed: 'since 01:30', expect: during(since('2026-10-25T01:30+02:00')) },
  ]),
  ...at('Europe/Berlin', '2026-11-05T09:00+01:00', [
    {
      typed: 'last month',
      expect: during({ ...days('2026-10-01', '2026-10-31', '+02:00', '+01:00'), kind: 'last-month' }),
    },
  ]),
];

/** The same hours exist, once, where the clocks never change. */
const shanghai: readonly Line[] = [
  {
    typed: '2-3am yesterday',
    now: '2026-03-09T12:00+08:00',
    expect: during(span('2026-03-08T02:00+08:00', '2026-03-08T02:59:59.999+08:00')),
  },
  {
    typed: '1-2am yesterday',
    now: '2026-11-02T12:00+08:00',
    expect: during(span('2026-11-01T01:00+08:00', '2026-11-01T01:59:59.999+08:00')),
  },
];

export const daylightSaving: readonly Line[] = [
  ...newYorkSpring,
  ...newYorkAutumn,
  ...berlinSpring,
  ...berlinAutumn,
  ...shanghai,
];
