import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveryReport, DeliveryStatus } from '../src/index.ts';
import { toDeliveryReport } from '../src/reports/delivery-report.ts';
import { parseSmsReportPage } from '../src/reports/wire.ts';
import { explainStatus } from '../src/status/explain-status.ts';
import { summarise } from '../src/summary/summarise.ts';

const start = new Date('2026-11-01T00:00:00Z');
const end = new Date('2026-11-02T00:00:00Z');
const outcomes: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** A row of the wire, as a report. */
function reportOf(row: Record<string, unknown>): DeliveryReport {
  const page = parseSmsReportPage({ data: [{ message_id: 'm', mobile: '134****6789', ...row }] });
  const [item] = 'value' in page ? page.value.items : [];
  if (!item?.row) throw new Error('This is no row of a report');
  return toDeliveryReport(item);
}

const codes = ['DELIVRD', 'delivrd', 'MK:0001', 'MK:0000', 'MC:0055', 'MK:9999', 'BLACK', 'XYZ', 'ACCEPTD', null];

/** As random as it is repeatable: 10⁵ values out of fast-check would take minutes to make. */
function randomReports(count: number, seed: number): DeliveryReport[] {
  const random = xorshift(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return Array.from({ length: count }, () => {
    const submitted = start.getTime() + Math.floor((random() * 1.2 - 0.1) * 86_400_000);
    const latency = Math.floor(Math.exp(random() * 18)) - 1;
    return reportOf({
      status: pick([0, 1, 1, 1, 1, 2, 7]),
      status_desc: pick(codes),
      fee_num: pick([1, 1, 2, 3, null]),
      submit_time: random() < 0.01 ? null : new Date(submitted).toISOString(),
      deliver_time: random() < 0.05 ? null : new Date(submitted + (random() < 0.01 ? -1 : 1) * latency).toISOString(),
    });
  });
}

function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function countBy<Key>(reports: readonly DeliveryReport[], keyOf: (report: DeliveryReport) => Key): Map<Key, number> {
  return new Map([...Map.groupBy(reports, keyOf)].map(([key, group]) => [key, group.length]));
}

function nearestRank(sorted: readonly number[], share: number): number {
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? Number.NaN;
}

describe.each([1, 20_261_124])('100,000 random reports (seed %i)', (seed) => {
  const reports = randomReports(100_000, seed);

  it('add up to what counting one by one gives', async () => {
    const summary = await summarise(reports, { histogram: { start, end, buckets: 7 } });
    expect(summary.total).toBe(100_000);
    for (const status of outcomes) {
      const count = reports.filter((report) => report.status === status).length;
      expect(summary.outcomes[status]).toEqual({ count, rate: count / 100_000 });
    }
    const reasons = countBy(reports, (report) => explainStatus(report, 'en').reason);
    expect(new Map(summary.reasons.map(({ reason, count }) => [reason, count]))).toEqual(reasons);
    const byCode = countBy(reports, ({ statusCode }) => (statusCode === 'delivrd' ? 'DELIVRD' : statusCode));
    expect(new Map(summary.codes.map(({ code, count }) => [code, count]))).toEqual(byCode);
    expect(summary.codes.map(({ count }) => count)).toEqual(
      [...byCode.values()].toSorted((one, another) => another - one),
    );
    expect(summary.otherCodes).toEqual({ count: 0, rate: 0 });
    expect(summary.segments).toEqual({
      billed: reports.reduce((sum, { segments }) => sum + (segments ?? 0), 0),
      unstated: reports.filter(({ segments }) => segments === null).length,
    });
  });

  it('have percentiles within 1 % of those of the sorted latencies', async () => {
    const { latency } = await summarise(reports);
    const delivered = reports.filter(({ status }) => status === 'delivered');
    const sorted = delivered
      .flatMap(({ submitTime, deliverTime }) =>
        submitTime && deliverTime ? [(deliverTime.getTime() - submitTime.getTime()) / 1000] : [],
      )
      .filter((seconds) => seconds >= 0)
      .toSorted((one, another) => one - another);
    expect(latency.measured).toBe(sorted.length);
    expect(latency.unmeasured).toBe(delivered.length - sorted.length);
    for (const [name, share] of [
      ['p50', 0.5],
      ['p90', 0.9],
      ['p99', 0.99],
    ] as const) {
      const exact = nearestRank(sorted, share);
      expect(Math.abs((latency[name] ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact * 0.01);
    }
  });

  it('fall into the buckets that say they hold them', async () => {
    const summary = await summarise(reports, { histogram: { start, end, buckets: 7 } });
    expect(summary.histogram).toHaveLength(7);
    expect(summary.histogram[0]?.start).toEqual(start);
    expect(summary.histogram[6]?.end).toEqual(end);
    for (const [index, bucket] of summary.histogram.entries()) {
      const inside = reports.filter(({ submitTime: time }) =>
        time === null ? false : time >= bucket.start && (index === 6 ? time <= bucket.end : time < bucket.end),
      );
      expect(bucket.total).toBe(inside.length);
      for (const status of outcomes) {
        expect(bucket.outcomes[status]).toBe(inside.filter((report) => report.status === status).length);
      }
    }
    const counted = summary.histogram.reduce((sum, { total }) => sum + total, 0);
    expect(counted + summary.outsideHistogram).toBe(100_000);
  });
});

function delivered(milliseconds: number): DeliveryReport {
  return reportOf({
    status: 1,
    submit_time: start.toISOString(),
    deliver_time: new Date(start.getTime() + milliseconds).toISOString(),
  });
}

describe('latency', () => {
  it('is within 1 % for any latencies, from nothing to years', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 40 }), async (all) => {
        const { latency } = await summarise(all.map((milliseconds) => delivered(milliseconds)));
        const sorted = all.map((milliseconds) => milliseconds / 1000).toSorted((one, another) => one - another);
        for (const [name, share] of [
          ['p50', 0.5],
          ['p90', 0.9],
          ['p99', 0.99],
        ] as const) {
          const exact = nearestRank(sorted, share);
          expect(Math.abs((latency[name] ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact * 0.0100001);
        }
      }),
    );
  });

  it('is not known without a delivered report', async () => {
    const pending = reportOf({ status: 0, submit_time: start.toISOString(), deliver_time: end.toISOString() });
    expect((await summarise([pending])).latency).toEqual({
      p50: null,
      p90: null,
      p99: null,
      measured: 0,
      unmeasured: 0,
    });
  });
});

describe('a summary', () => {
  it('of nothing is all zero', async () => {
    expect(await summarise([])).toMatchObject({
      total: 0,
      outcomes: { delivered: { count: 0, rate: 0 } },
      reasons: [],
      codes: [],
      histogram: [],
    });
  });

  it('reads reports as they come, and passes on what stops them', async () => {
    async function* interrupted(): AsyncGenerator<DeliveryReport> {
      yield delivered(1000);
      await Promise.resolve();
      throw new Error('the list broke off');
    }
    await expect(summarise(interrupted())).rejects.toThrow('the list broke off');
  });

  it('tells only so many codes apart, and counts the rest together', async () => {
    const reports = Array.from({ length: 1_000 }, (_, index) =>
      reportOf({ status: 2, status_desc: `Z${index % 300}` }),
    );
    const { codes: told, otherCodes } = await summarise(reports, { mostCodes: 10 });
    expect(told).toHaveLength(10);
    expect(told.reduce((sum, { count }) => sum + count, 0) + otherCodes.count).toBe(1_000);
    expect((await summarise(reports)).codes).toHaveLength(200);
  });

  it('does not keep a code that is longer than any code is', async () => {
    const summary = await summarise([reportOf({ status: 2, status_desc: 'x'.repeat(65) })]);
    expect(summary).toMatchObject({ codes: [], otherCodes: { count: 1, rate: 1 } });
  });

  it.each([
    { mostCodes: -1 },
    { mostCodes: 0.5 },
    { histogram: { start, end, buckets: 0 } },
    { histogram: { start, end, buckets: 1.5 } },
    { histogram: { start, end, buckets: 1_001 } },
    { histogram: { start: end, end: start, buckets: 1 } },
    { histogram: { start, end: new Date(Number.NaN), buckets: 1 } },
  ])('refuses %j', async (options) => {
    await expect(summarise([], options)).rejects.toThrow(RangeError);
  });
});
