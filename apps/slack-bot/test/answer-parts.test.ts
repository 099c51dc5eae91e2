import type { DeliveryReport } from '@org/smn-core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../src/search/merge-answers.ts';
import { presetOf, windowOf, windowPresets } from '../src/search/window-presets.ts';
import { shorten } from '../src/slack/plain-text.ts';
import { chartBuckets } from '../src/surfaces/report-message/chart-buckets.ts';
import { numberLabels } from '../src/surfaces/report-message/number-labels.ts';
import { tookColumn } from '../src/surfaces/report-message/took.ts';

const nowMs = Date.parse('2026-11-24T02:30:00Z');

function report(fields: Partial<DeliveryReport> & { readonly id?: string }): DeliveryReport {
  const { id = 'a', mobile = '13412346789', ...rest } = fields;
  const raw = {
    message_id: id,
    status: 1,
    sign_id: 's',
    status_desc: 'DELIVRD',
    fee_num: 1,
    extend_code: null,
    nation_code: '86',
    mobile,
    submit_time: null,
    deliver_time: null,
  };
  return {
    messageId: id,
    mobile,
    nationCode: '86',
    signId: 's',
    status: 'delivered',
    isFinal: true,
    contradiction: null,
    statusCode: 'DELIVRD',
    segments: 1,
    extendCode: null,
    submitTime: new Date(nowMs),
    deliverTime: new Date(nowMs),
    raw,
    ...rest,
  };
}

describe('answers of several queries under one signature', () => {
  it('hold a message once that two of them ask for, and twins as often as one answer has them', () => {
    const [a, b, c] = [report({ id: 'a' }), report({ id: 'b' }), report({ id: 'c' })];
    expect(
      mergeAnswers([
        [a, b],
        [b, c],
      ]).map(({ messageId }) => messageId),
    ).toEqual(['a', 'b', 'c']);
    expect(mergeAnswers([[a, a], [a]])).toHaveLength(2);
    expect(mergeAnswers([[a], [a, a]])).toHaveLength(2);
  });
});

describe('numbers that look the same when masked', () => {
  it('are told apart, others are only masked', () => {
    const found = ['13412346789', '13499996789', '13412346789', '15500001111'].map((mobile) => ({
      report: report({ mobile }),
      signName: 's',
    }));
    const labels = numberLabels(found);
    expect(labels).toMatchObject({ count: 3, mostAlike: 2 });
    expect(found.map((each) => labels.labelOf(each.report.mobile))).toEqual([
      '134****6789 #1',
      '134****6789 #2',
      '134****6789 #1',
      '155****1111',
    ]);
  });
});

describe('how long messages took', () => {
  const took = (seconds: number) => report({ deliverTime: new Date(nowMs + seconds * 1000) });

  it('is minutes and seconds, or hours as soon as one of them needs those', () => {
    expect(tookColumn([took(4), took(61)])).toEqual({ unit: 'minutes', cells: ['00:04', '01:01'] });
    expect(tookColumn([took(4), took(36_000)])).toEqual({ unit: 'hours', cells: ['00:00:04', '10:00:00'] });
  });

  it('is nothing while there is no receipt, and where the receipt is older than the message', () => {
    expect(tookColumn([report({ status: 'pending' }), took(-5), report({ deliverTime: null })]).cells).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400_000 }), { minLength: 2, maxLength: 50 }), (seconds) => {
        const { cells } = tookColumn(seconds.map(took));
        const byText = seconds.toSorted((left, right) => {
          const [a, b] = [cells[seconds.indexOf(left)] ?? '', cells[seconds.indexOf(right)] ?? ''];
          return a < b ? -1 : a > b ? 1 : 0;
        });
        expect(byText).toEqual(seconds.toSorted((left, right) => left - right));
      }),
    );
  });
});

describe('the windows that are offered', () => {
  it.each(windowPresets)('%s is read as a window that is recognised again', (preset) => {
    const window = windowOf(preset, nowMs, 'Asia/Shanghai');
    expect(presetOf(window)).toBe(preset);
  });
});

describe('the buckets of a chart', () => {
  it('cover the window, start at round times, and are twenty at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 92 * 86_400_000 }),
        fc.nat({ max: 30 * 86_400_000 }),
        fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu'),
        (spanMs, endedMs, timeZone) => {
          const window = { startMs: nowMs - endedMs - spanMs, endMs: nowMs - endedMs };
          const cut = chartBuckets({ ...window, kind: 'range', span: null, cutToNow: false }, timeZone);
          if (cut === null) return;
          expect(cut.start.getTime()).toBeLessThanOrEqual(window.startMs);
          expect(cut.end.getTime()).toBeGreaterThanOrEqual(window.endMs);
          expect(cut.buckets).toBeLessThanOrEqual(20);
          expect(cut.start.getTime() % 60_000).toBe(0);
        },
      ),
    );
  });

  it('of a day are two hours each, of a week a day each', () => {
    const day = windowOf('last 24h', nowMs, 'Asia/Shanghai');
    const week = windowOf('last 7d', nowMs, 'Asia/Shanghai');
    expect(chartBuckets(day, 'Asia/Shanghai')).toMatchObject({
      start: new Date('2026-11-23T02:00:00Z'),
      buckets: 13,
    });
    expect(chartBuckets(week, 'Asia/Shanghai')).toMatchObject({
      start: new Date('2026-11-16T16:00:00Z'),
      buckets: 8,
    });
  });
});

describe('a text that is too long', () => {
  it('is cut where it says so, never in the middle of a character', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (text, longest) => {
        const cut = shorten(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
