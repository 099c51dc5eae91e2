import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnError } from '../src/index.ts';
import { earliestStartMs } from '../src/reports/report-window.ts';

const now = Date.parse('2026-11-24T02:30:00Z');
const hourMs = 3_600_000;
const asked = () =>
  reportQuery({ clock: () => now })
    .sign('sign-1')
    .last('24h');

function problemOf(act: () => unknown): Pick<SmnError, 'code' | 'field' | 'problem'> {
  try {
    act();
  } catch (error) {
    if (error instanceof SmnError) return { code: error.code, field: error.field, problem: error.problem };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reportQuery', () => {
  it('is a frozen value: a filter answers a new query', () => {
    const query = asked();
    const narrowed = query.mobile('134****6789');
    expect(query.toJSON().mobile).toBeNull();
    expect(narrowed.toJSON().mobile).toBe('134****6789');
    expect(Object.isFrozen(query)).toBe(true);
  });

  it('fixes the end of its window when it is set', () => {
    let ms = now;
    const query = reportQuery({ clock: () => ms })
      .sign('s')
      .last('24h');
    ms += hourMs;
    expect(query.toSearchParams({ offset: 0, pageSize: 1 }).get('end_time')).toBe(String(now));
  });

  it('cuts an end in the future to now, and says so', () => {
    const view = asked()
      .between(now - hourMs, now + hourMs)
      .toJSON();
    expect(view.until).toBe('2026-11-24T02:30:00.000Z');
    expect(view.askedUntil).toBe('2026-11-24T03:30:00.000Z');
  });

  it('may start and end at the same moment, as the document’s own sample does', () => {
    expect(asked().between(now, now).toJSON().since).toBe('2026-11-24T02:30:00.000Z');
  });

  it.each([
    ['an end before its start', () => asked().between(now, now - 1), 'end', /before its start/],
    ['a start in the future', () => asked().between(now + 1, now + 2), 'start', /future/],
    ['a start too long ago', () => asked().since(Date.parse('2026-08-01')), 'start', /since 2026-08-24T02:30:00/],
    ['no moment', () => asked().since(new Date('nonsense')), 'start', /no moment/],
    ['a span of another spelling', () => asked().last('a while' as '1h'), 'window', /30m, 24h, 7d/],
    ['letters in a number', () => asked().mobile('134abcd6789'), 'mobile', /digits/],
    ['only stars', () => asked().mobile('******'), 'mobile', /digits/],
    ['an empty signature', () => asked().sign(' '), 'sign', /empty/],
    ['a status that is none', () => asked().status('gone' as 'failed'), 'status', /delivered/],
    ['a page of none', () => asked().toSearchParams({ offset: 0, pageSize: 0 }), 'pageSize', /1 to 100/],
    ['a page of 101', () => asked().toSearchParams({ offset: 0, pageSize: 101 }), 'pageSize', /1 to 100/],
    ['a negative offset', () => asked().toSearchParams({ offset: -1, pageSize: 1 }), 'offset', /from 0/],
    ['no signature', () => reportQuery().last('1h').toSearchParams({ offset: 0, pageSize: 1 }), 'sign', /\.sign\(id\)/],
    [
      'no window',
      () => reportQuery().sign('s').toSearchParams({ offset: 0, pageSize: 1 }),
      'window',
      /\.last\('24h'\)/,
    ],
  ])('refuses %s at the call, and says what would work', (_name, act, field, problem) => {
    expect(problemOf(act)).toEqual({ code: 'query', field, problem: expect.stringMatching(problem) });
  });

  it('filters one status at the service, several here', () => {
    const status = (query = asked()) => query.toSearchParams({ offset: 0, pageSize: 1 }).get('status');
    expect(status(asked().status('pending'))).toBe('0');
    expect(status(asked().status('delivered'))).toBe('1');
    expect(status(asked().status('failed'))).toBe('2');
    expect(status(asked().status('unknown'))).toBeNull();
    expect(status(asked().status('failed', 'pending'))).toBeNull();
    expect(asked().status('failed').statusMatchedBy).toBe('service');
    expect(asked().status('failed', 'pending').statusMatchedBy).toBe('client');
  });

  it('never shows a full number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,15}$/), (mobile) => {
        const query = asked().mobile(mobile);
        for (const shown of [String(query), JSON.stringify(query), inspect(query)]) expect(shown).not.toContain(mobile);
      }),
    );
  });

  it('says what it asks in words', () => {
    expect(String(asked().mobile('13412346789').status('failed'))).toBe(
      'failed reports to 134****6789 under signature sign-1 from 2026-11-23T02:30:00.000Z to 2026-11-24T02:30:00.000Z',
    );
  });
});

describe('the three months the service keeps', () => {
  it.each([
    ['2026-11-24T02:30:00Z', '2026-08-24T02:30:00Z'],
    // 31 May in China: the last day of February there, not the third of March.
    ['2026-05-31T08:00:00Z', '2026-02-28T08:00:00Z'],
    // Still the 30th in UTC, already the 31st in China.
    ['2026-05-30T18:00:00Z', '2026-02-27T18:00:00Z'],
    ['2026-02-10T00:00:00Z', '2025-11-10T00:00:00Z'],
  ])('at %s begin at %s', (at, start) => {
    expect(new Date(earliestStartMs(Date.parse(at))).toISOString()).toBe(new Date(start).toISOString());
  });

  it('are asked for from a minute inside', () => {
    const since = reportQuery({ clock: () => now })
      .last('3 months')
      .toJSON().since;
    expect(since).toBe('2026-08-24T02:31:00.000Z');
  });
});
