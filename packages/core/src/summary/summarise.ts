import type { DeliveryReport } from '../reports/delivery-report.ts';
import type { DeliveryStatus } from '../reports/delivery-status.ts';
import type { StatusReason } from '../status/status-terms.ts';
import { JudgedCodes } from './judged-codes.ts';
import { LatencyHistogram } from './latency-histogram.ts';
import { SubmitHistogram, type HistogramBucket, type HistogramOptions } from './submit-histogram.ts';
import { rateOf, shareOf, Tally, type Share } from './tally.ts';

/** What a summary holds beside the counts. */
export interface SummaryOptions {
  /** A histogram of the times of submission; none when left out. */
  readonly histogram?: HistogramOptions;
  /** How many codes are told apart: the first so many that come; the rest is `otherCodes`. 200 when left out. */
  readonly mostCodes?: number;
}

/** What many reports add up to. Rates are shares of `total`, 0 to 1, and 0 when there are no reports. */
export interface ReportSummary {
  readonly total: number;
  readonly outcomes: Readonly<Record<DeliveryStatus, Share>>;
  /** By what `explainStatus` calls the reason; most frequent first. */
  readonly reasons: readonly (Share & { readonly reason: StatusReason })[];
  /**
   * By carrier code; most frequent first. A listed code in its listed spelling, an unlisted one as it came, `null` for
   * reports without one.
   */
  readonly codes: readonly (Share & { readonly code: string | null })[];
  /** Reports whose code came after `mostCodes` others, or is longer than 64 characters: no code is. */
  readonly otherCodes: Share;
  /** From submission to receipt. */
  readonly latency: LatencySummary;
  readonly segments: SegmentSummary;
  /** In the order of time; empty without `histogram`. */
  readonly histogram: readonly HistogramBucket[];
  /** Reports that no bucket counts: submitted outside the window, or at a time the service did not say. */
  readonly outsideHistogram: number;
}

/**
 * Seconds from submission to receipt, of delivered reports only. A percentile is the smallest latency that this share of
 * reports does not exceed (nearest rank), off by 1 % of itself at most; `null` when none was measured.
 */
export interface LatencySummary {
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p99: number | null;
  /** Reports measured. */
  readonly measured: number;
  /** Delivered reports that lack one of the times, or whose receipt is older than the submission. */
  readonly unmeasured: number;
}

/** Billed segments. */
export interface SegmentSummary {
  readonly billed: number;
  /** Reports that do not say how many segments were billed. */
  readonly unstated: number;
}

const defaultMostCodes = 200;
const longestCode = 64;

/**
 * Adds up reports in one pass, as they come, in constant memory: a million reports take no more than a thousand.
 *
 * @param reports what `client.reports(query)` answers, an array, or any other (async) iterable
 * @throws RangeError for `mostCodes` below 0 or not whole, and for a histogram without length or with a number of buckets
 *   that is not a whole one from 1 to 1,000; what reading the reports throws, as it is
 * @example
 * ```ts
 * const summary = await summarise(client.reports(query), {
 *   histogram: { start: yesterday, end: today, buckets: 24 },
 * });
 * summary.outcomes.delivered.rate; // 0.974
 * summary.latency.p90; // 6.2 seconds
 * ```
 */
export async function summarise(
  reports: Iterable<DeliveryReport> | AsyncIterable<DeliveryReport>,
  { histogram, mostCodes = defaultMostCodes }: SummaryOptions = {},
): Promise<ReportSummary> {
  if (!Number.isInteger(mostCodes) || mostCodes < 0) throw new RangeError('mostCodes must be a whole number from 0');
  const outcomes = new Tally<DeliveryStatus>();
  const reasons = new Tally<StatusReason>();
  const codes = new Tally<string | null>(mostCodes);
  const latencies = new LatencyHistogram();
  const submitted = histogram === undefined ? undefined : new SubmitHistogram(histogram);
  const judged = new JudgedCodes();
  let total = 0;
  let unmeasured = 0;
  let billed = 0;
  let unstated = 0;

  const add = (report: DeliveryReport): void => {
    total += 1;
    outcomes.add(report.status);
    reasons.add(judged.reasonOf(report));
    const code = judged.codeOf(report);
    if (code !== null && code.length > longestCode) codes.addOther();
    else codes.add(code);
    if (report.status === 'delivered') {
      const seconds = latencyOf(report);
      if (seconds === null) unmeasured += 1;
      else latencies.add(seconds);
    }
    if (report.segments === null) unstated += 1;
    else billed += report.segments;
    submitted?.add(report);
  };

  // What is here already is not waited for: that takes longer than counting it.
  if (Symbol.asyncIterator in reports) for await (const report of reports) add(report);
  else for (const report of reports) add(report);

  return {
    total,
    outcomes: {
      delivered: shareOf(outcomes.countOf('delivered'), total),
      failed: shareOf(outcomes.countOf('failed'), total),
      pending: shareOf(outcomes.countOf('pending'), total),
      unknown: shareOf(outcomes.countOf('unknown'), total),
    },
    reasons: reasons.byFrequency().map(([reason, count]) => ({ reason, count, rate: rateOf(count, total) })),
    codes: codes.byFrequency().map(([code, count]) => ({ code, count, rate: rateOf(count, total) })),
    otherCodes: shareOf(codes.other, total),
    latency: {
      p50: latencies.percentile(0.5),
      p90: latencies.percentile(0.9),
      p99: latencies.percentile(0.99),
      measured: latencies.total,
      unmeasured,
    },
    segments: { billed, unstated },
    histogram: submitted?.buckets() ?? [],
    outsideHistogram: submitted?.outside ?? 0,
  };
}

function latencyOf({ submitTime, deliverTime }: DeliveryReport): number | null {
  if (submitTime === null || deliverTime === null) return null;
  const seconds = (deliverTime.getTime() - submitTime.getTime()) / 1000;
  return seconds >= 0 ? seconds : null;
}
