import { describe, expect, it } from 'vitest';
import { reportQuery, SmnError } from '@org/smn-core';
import { complaint, dayMs, hourMs, now, search, window } from './parsing.ts';

describe('elapsed time', () => {
  it.each([
    ['24h', 24 * hourMs, 24, 'hour'],
    ['last 24h', 24 * hourMs, 24, 'hour'],
    ['LAST 30M', hourMs / 2, 30, 'minute'],
    ['7d', 7 * dayMs, 7, 'day'],
    ['last 7 days', 7 * dayMs, 7, 'day'],
    ['in the past 3 days', 3 * dayMs, 3, 'day'],
    ['2w', 14 * dayMs, 2, 'week'],
    ['10 minutes', hourMs / 6, 10, 'minute'],
    ['an hour', hourMs, 1, 'hour'],
    ['last hour', hourMs, 1, 'hour'],
    ['half an hour', hourMs / 2, 30, 'minute'],
    ['since 2 hours ago', 2 * hourMs, 2, 'hour'],
    ['最近24小时', 24 * hourMs, 24, 'hour'],
    ['过去三天', 3 * dayMs, 3, 'day'],
    ['近7天', 7 * dayMs, 7, 'day'],
    ['最近二十四个小时', 24 * hourMs, 24, 'hour'],
    ['最近一周', 7 * dayMs, 1, 'week'],
    ['半小时', hourMs / 2, 30, 'minute'],
    ['最近30分钟内', hourMs / 2, 30, 'minute'],
  ])('%s ends now and reaches back', (typed, spanMs, amount, unit) => {
    expect(search(typed).window).toEqual({
      startMs: now - spanMs,
      endMs: now,
      kind: 'last',
      span: { amount, unit },
      cutToNow: false,
    });
  });

  it('is the last 24 hours when nothing is said, and three months for an id alone', () => {
    expect(search('failed').window).toMatchObject({ startMs: now - dayMs, kind: 'default' });
    expect(search('id:abcdef').window).toMatchObject({ kind: 'three-months' });
    expect(search('id:abcdef 134****6789').window).toMatchObject({ kind: 'default' });
  });

  it.each(['3 months', 'last 3 months', '3mo', '最近三个月', '近3个月'])('is all there is: %s', (typed) => {
    const core = reportQuery({ clock: () => now }).last('3 months').window;
    expect(search(typed).window).toMatchObject({ startMs: core.startMs, endMs: core.endMs, kind: 'three-months' });
  });

  it.each([
    ['1mo', ['30d']],
    ['2 months', ['60d']],
    ['6 months', ['3 months']],
    ['0h', []],
    ['last 24 huors', ['last 24 hours']],
  ])('is asked back when it is none: %s', (typed, suggestions) => {
    expect(complaint(typed)).toMatchObject({ reason: 'not-understood', words: [typed], suggestions });
  });
});

describe('the calendar', () => {
  it.each([
    ['today', '2026-11-24 00:00:00.000..2026-11-24 10:30:00.000 today'],
    ['今天', '2026-11-24 00:00:00.000..2026-11-24 10:30:00.000 today'],
    ['tuesday', '2026-11-24 00:00:00.000..2026-11-24 10:30:00.000 today'],
    ['yesterday', '2026-11-23 00:00:00.000..2026-11-23 23:59:59.999 yesterday'],
    ['昨天', '2026-11-23 00:00:00.000..2026-11-23 23:59:59.999 yesterday'],
    ['前天', '2026-11-22 00:00:00.000..2026-11-22 23:59:59.999 range'],
    ['day before yesterday', '2026-11-22 00:00:00.000..2026-11-22 23:59:59.999 range'],
    ['this week', '2026-11-23 00:00:00.000..2026-11-24 10:30:00.000 this-week'],
    ['本周', '2026-11-23 00:00:00.000..2026-11-24 10:30:00.000 this-week'],
    ['last week', '2026-11-16 00:00:00.000..2026-11-22 23:59:59.999 last-week'],
    ['上周', '2026-11-16 00:00:00.000..2026-11-22 23:59:59.999 last-week'],
    ['this month', '2026-11-01 00:00:00.000..2026-11-24 10:30:00.000 this-month'],
    ['last month', '2026-10-01 00:00:00.000..2026-10-31 23:59:59.999 last-month'],
    ['上个月', '2026-10-01 00:00:00.000..2026-10-31 23:59:59.999 last-month'],
    ['monday', '2026-11-23 00:00:00.000..2026-11-23 23:59:59.999 range'],
    ['周三', '2026-11-18 00:00:00.000..2026-11-18 23:59:59.999 range'],
    ['上周三', '2026-11-18 00:00:00.000..2026-11-18 23:59:59.999 range'],
    ['上周一', '2026-11-16 00:00:00.000..2026-11-16 23:59:59.999 range'],
    ['3天前', '2026-11-21 00:00:00.000..2026-11-21 23:59:59.999 range'],
    ['3 days ago', '2026-11-21 00:00:00.000..2026-11-21 23:59:59.999 range'],
  ])('%s', (typed, expected) => {
    expect(window(typed)).toBe(expected);
  });

  it('is the asker’s, not the server’s', () => {
    expect(search('today', { timeZone: 'America/New_York' }).window.startMs).toBe(Date.parse('2026-11-23T05:00:00Z'));
  });

  it('has days of 23 and 25 hours', () => {
    const zone = { timeZone: 'America/New_York' };
    const spring = search('yesterday', { ...zone, now: Date.parse('2026-03-09T12:00:00-04:00') }).window;
    const autumn = search('yesterday', { ...zone, now: Date.parse('2026-11-02T12:00:00-05:00') }).window;
    expect(spring.endMs + 1 - spring.startMs).toBe(23 * hourMs);
    expect(autumn.endMs + 1 - autumn.startMs).toBe(25 * hourMs);
  });

  it('asks which Monday, when two are meant', () => {
    expect(complaint('last monday')).toMatchObject({ reason: 'ambiguous', suggestions: ['2026-11-16', '2026-11-23'] });
    expect(window('last friday')).toContain('2026-11-20 00:00');
  });
});

describe('a date', () => {
  const third = '2026-11-03 00:00:00.000..2026-11-03 23:59:59.999 range';
  it.each([
    '2026-11-03',
    '2026/11/03',
    '2026.11.3',
    '20261103',
    '11-03',
    'nov 3',
    'Nov 3rd',
    'november 3, 2026',
    '3 nov',
    '3rd of November 2026',
    '11月3日',
    '11月3号',
    '2026年11月3日',
    '十一月三日',
  ])('%s is that whole day', (typed) => {
    expect(window(typed)).toBe(third);
  });

  it('without a year is the most recent such day that is not in the future', () => {
    expect(window('jan 2', { now: Date.parse('2027-01-01T12:00:00Z') + 2 * dayMs })).toContain('2027-01-02');
    expect(window('dec 31', { now: Date.parse('2027-01-01T12:00:00Z') })).toContain('2026-12-31');
    expect(window('11-24')).toBe('2026-11-24 00:00:00.000..2026-11-24 10:30:00.000 range cut');
  });

  it.each([
    ['03/11', ['2026-03-11', '2026-11-03']],
    ['03/11/2026', ['2026-03-11', '2026-11-03']],
    ['9-10', ['2026-09-10', '09:00-10:00', '21:00-22:00']],
  ])('with two readings is asked back: %s', (typed, suggestions) => {
    expect(complaint(typed)).toMatchObject({ reason: 'ambiguous', words: [typed], suggestions });
  });

  it('with one reading is read', () => {
    expect(window('13/11')).toContain('2026-11-13');
    expect(window('11/13/2026')).toContain('2026-11-13');
    expect(window('11/11')).toContain('2026-11-11');
  });

  it('that its month does not have is asked back with the last it has', () => {
    expect(complaint('2026-11-31')).toMatchObject({ suggestions: ['2026-11-30'] });
    expect(complaint('nov 31')).toMatchObject({ suggestions: ['2026-11-30'] });
  });
});

describe('a range', () => {
  const three = '2026-11-01 00:00:00.000..2026-11-03 23:59:59.999 range';
  it.each([
    '2026-11-01..2026-11-03',
    '2026-11-01 to 2026-11-03',
    'from 2026-11-01 to 2026-11-03',
    '2026-11-01 - 2026-11-03',
    '2026-11-01–2026-11-03',
    '2026-11-01至2026-11-03',
    '11-01..11-03',
    'nov 1 - nov 3',
    'nov 1-3',
    '11月1日到11月3日',
    '11月1日到3日',
    '从11月1日到11月3日',
    '11月1日~11月3日',
  ])('of dates has both days whole: %s', (typed) => {
    expect(window(typed)).toBe(three);
  });

  const hour = '2026-11-23 09:00:00.000..2026-11-23 09:59:59.999 range';
  it.each([
    '9-10am yesterday',
    '9am-10am yesterday',
    'yesterday 9-10am',
    'yesterday 9am to 10am',
    '9:00-10:00 yesterday',
    '09:00–10:00 yesterday',
    '9-10am failed yesterday',
    '昨天9点到10点',
    '昨天上午9点到10点',
    '9点到10点 昨天',
    '2026-11-23 09:00..2026-11-23 10:00',
    '2026-11-23T09:00..2026-11-23T10:00',
    '2026-11-23T09:00+08:00..2026-11-23T02:00Z',
  ])('of hours ends before the last: %s', (typed) => {
    expect(window(typed)).toBe(hour);
  });

  it.each([
    ['10-11am yesterday', '10:00:00.000..2026-11-23 10:59:59.999'],
    ['10-11 am yesterday', '10:00:00.000..2026-11-23 10:59:59.999'],
    ['11am-1pm yesterday', '11:00:00.000..2026-11-23 12:59:59.999'],
    ['11-1pm yesterday', '11:00:00.000..2026-11-23 12:59:59.999'],
    ['9am-5 yesterday', '09:00:00.000..2026-11-23 16:59:59.999'],
    ['昨天下午3点到5点', '15:00:00.000..2026-11-23 16:59:59.999'],
    ['昨天晚上10点到12点', '22:00:00.000..2026-11-23 23:59:59.999'],
    ['22:00-24:00 yesterday', '22:00:00.000..2026-11-23 23:59:59.999'],
    ['12am-12pm yesterday', '00:00:00.000..2026-11-23 11:59:59.999'],
  ])('of hours knows its half of the day: %s', (typed, expected) => {
    expect(window(typed)).toContain(expected);
  });

  it.each([
    ['昨天下午', '2026-11-23 12:00:00.000..2026-11-23 17:59:59.999 range'],
    ['yesterday morning', '2026-11-23 00:00:00.000..2026-11-23 11:59:59.999 range'],
    ['evening of nov 3', '2026-11-03 18:00:00.000..2026-11-03 23:59:59.999 range'],
    ['this morning', '2026-11-24 00:00:00.000..2026-11-24 10:30:00.000 range cut'],
    ['昨晚', '2026-11-23 18:00:00.000..2026-11-23 23:59:59.999 range'],
  ])('may be a part of a day: %s', (typed, expected) => {
    expect(window(typed)).toBe(expected);
  });

  it.each([
    ['since 09:00', '2026-11-24 09:00:00.000..2026-11-24 10:30:00.000 since'],
    ['since yesterday', '2026-11-23 00:00:00.000..2026-11-24 10:30:00.000 since'],
    ['since 9am yesterday', '2026-11-23 09:00:00.000..2026-11-24 10:30:00.000 since'],
    ['since last week', '2026-11-16 00:00:00.000..2026-11-24 10:30:00.000 since'],
    ['nov 3 to now', '2026-11-03 00:00:00.000..2026-11-24 10:30:00.000 since'],
    ['昨天以来', '2026-11-23 00:00:00.000..2026-11-24 10:30:00.000 since'],
    ['从昨天9点开始', '2026-11-23 09:00:00.000..2026-11-24 10:30:00.000 since'],
  ])('may be open: %s', (typed, expected) => {
    expect(window(typed)).toBe(expected);
  });

  it('whose end lies in the future is cut to now, and says so', () => {
    expect(window('2026-11-20..2026-11-30')).toBe('2026-11-20 00:00:00.000..2026-11-24 10:30:00.000 range cut');
  });
});

describe('a time that cannot be answered', () => {
  it.each([
    ['tomorrow', 'future'],
    ['2026-12-01', 'future'],
    ['since 23:00', 'future'],
    ['9-10pm', 'future'],
    ['2026-11-03..2026-11-01', 'end-before-start'],
    ['10am-9am yesterday', 'end-before-start'],
    ['100d', 'too-long-ago'],
    ['2026-08-01..2026-09-15', 'too-long-ago'],
    ['since 2026-08-01', 'too-long-ago'],
    ['999999999w', 'too-long-ago'],
  ])('is asked back: %s', (typed, reason) => {
    expect(complaint(typed)).toMatchObject({ reason, words: [typed] });
  });

  it.each([
    ['2026-11-03..2026-11-01', ['2026-11-01..2026-11-03']],
    ['10am-9am yesterday', ['2026-11-23 10:00..2026-11-24 09:00', '2026-11-23 09:00..2026-11-23 10:00']],
    ['2026-11-03..2026-07-01', []],
    ['9am-9am yesterday', ['2026-11-23 09:00..2026-11-24 09:00']],
  ])('the wrong way round is offered the other way: %s', (typed, suggestions) => {
    expect(complaint(typed)).toMatchObject({ reason: 'end-before-start', suggestions });
    for (const text of suggestions) expect(search(text).window.kind).toBe('range');
  });

  it('says the limit', () => {
    expect(complaint('100d').limitMs).toBe(Date.parse('2026-08-24T02:30:00Z'));
    expect(complaint('100d').suggestions).toEqual(['3 months']);
    expect(complaint('tomorrow').limitMs).toBe(now);
    expect(complaint('2026-08-01..2026-09-15').suggestions).toEqual(['2026-08-25..2026-09-15']);
  });

  it.each([
    '2026-05-31T00:00:00Z',
    '2026-05-30T17:00:00Z',
    '2028-05-31T10:00:00Z',
    '2026-01-01T00:00:00Z',
    '2026-11-30T16:30:00Z',
  ])('has the same limit as core, at %s', (moment) => {
    const then = Date.parse(moment);
    const query = reportQuery({ clock: () => then });
    const { limitMs } = complaint('200d', { now: then });
    expect(limitMs).not.toBeNull();
    expect(query.between(limitMs ?? 0, then).window.startMs).toBe(limitMs);
    expect(() => query.between((limitMs ?? 0) - 1, then)).toThrow(SmnError);
  });

  it('is two different windows; the same said twice is fine', () => {
    expect(complaint('today 24h')).toMatchObject({ reason: 'several-windows', words: ['today', '24h'] });
    expect(complaint('last week 9-10am').reason).toBe('several-windows');
    expect(search('昨天 yesterday 2026-11-23').window.kind).toBe('yesterday');
  });

  it('is a lone time of day, or a part of a day without its day', () => {
    expect(complaint('yesterday 9am')).toMatchObject({
      reason: 'ambiguous',
      suggestions: ['2026-11-23 09:00-10:00', 'since 2026-11-23 09:00'],
    });
    expect(complaint('morning').suggestions).toEqual(['today morning', 'yesterday morning']);
    expect(complaint('下午').suggestions).toEqual(['今天下午', '昨天下午']);
    expect(complaint('morning 9-10am')).toMatchObject({ reason: 'several-windows' });
  });
});

describe('a change of the clocks', () => {
  const newYork = { timeZone: 'America/New_York' };
  const spring = { ...newYork, now: Date.parse('2026-03-09T12:00:00-04:00') };
  const autumn = { ...newYork, now: Date.parse('2026-11-02T12:00:00-05:00') };

  it('leaves out a time: it is said, with what would work', () => {
    const { reason, suggestions } = complaint('since 02:30 yesterday', spring);
    expect(reason).toBe('no-such-time');
    expect(suggestions).toEqual(['since 2026-03-08 01:30', 'since 2026-03-08 03:30']);
  });

  it('shows a time twice: both are offered', () => {
    const { reason, suggestions } = complaint('1:30-3:00 yesterday', autumn);
    expect(reason).toBe('time-twice');
    expect(suggestions).toEqual([
      '2026-11-01T01:30-04:00..2026-11-01 03:00',
      '2026-11-01T01:30-05:00..2026-11-01 03:00',
    ]);
    const windows = suggestions.map((text) => search(text, autumn).window);
    expect(windows.map(({ startMs, endMs }) => (endMs + 1 - startMs) / hourMs)).toEqual([2.5, 1.5]);
  });

  it('does not touch elapsed time', () => {
    expect(search('24h', autumn).window.startMs).toBe(autumn.now - dayMs);
  });
});
