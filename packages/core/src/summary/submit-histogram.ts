import type { DeliveryReport } from '../reports/delivery-report.ts';
import type { DeliveryStatus } from '../reports/delivery-status.ts';

/** The stretch of time that a histogram covers, in buckets of one length. */
export interface HistogramOptions {
  /** Where the first bucket starts. */
  readonly start: Date;
  /** Where the last bucket ends; counts as inside it. */
  readonly end: Date;
  /** How many buckets: 1 to 1,000. */
  readonly buckets: number;
}

/** The reports that were submitted in one bucket of time. */
export interface HistogramBucket {
  /** First moment of the bucket. */
  readonly start: Date;
  /** First moment after it; of the last bucket, its last moment. */
  readonly end: Date;
  readonly total: number;
  readonly outcomes: Readonly<Record<DeliveryStatus, number>>;
}

const mostBuckets = 1_000;

/** Counts reports by the time they were submitted. */
export class SubmitHistogram {
  readonly #start: number;
  readonly #end: number;
  readonly #buckets: { [Outcome in DeliveryStatus]: number }[];
  #outside = 0;

  /** @throws RangeError for a number of buckets that is not whole or not in 1 to 1,000, and for a window without length */
  constructor({ start, end, buckets }: HistogramOptions) {
    if (!Number.isInteger(buckets) || buckets < 1 || buckets > mostBuckets) {
      throw new RangeError(`histogram.buckets must be a whole number from 1 to ${mostBuckets}`);
    }
    this.#start = start.getTime();
    this.#end = end.getTime();
    if (!(this.#end > this.#start)) throw new RangeError('histogram.end must be after histogram.start');
    this.#buckets = Array.from({ length: buckets }, () => ({ delivered: 0, failed: 0, pending: 0, unknown: 0 }));
  }

  /** Reports without a time of submission, or submitted before the window or after it. */
  get outside(): number {
    return this.#outside;
  }

  add({ submitTime, status }: DeliveryReport): void {
    const bucket = submitTime === null ? undefined : this.#buckets[this.#indexOf(submitTime.getTime())];
    if (bucket === undefined) this.#outside += 1;
    else bucket[status] += 1;
  }

  buckets(): HistogramBucket[] {
    return this.#buckets.map((outcomes, index) => ({
      start: new Date(this.#borderOf(index)),
      end: new Date(this.#borderOf(index + 1)),
      total: outcomes.delivered + outcomes.failed + outcomes.pending + outcomes.unknown,
      outcomes,
    }));
  }

  /** -1 outside. */
  #indexOf(moment: number): number {
    if (!(moment >= this.#start && moment <= this.#end)) return -1;
    const length = this.#buckets.length;
    const estimate = Math.floor(((moment - this.#start) / (this.#end - this.#start)) * length);
    const index = Math.min(estimate, length - 1);
    // Borders are whole milliseconds, so that what a bucket says of itself is what it counts.
    if (moment < this.#borderOf(index)) return index - 1;
    return index < length - 1 && moment >= this.#borderOf(index + 1) ? index + 1 : index;
  }

  #borderOf(index: number): number {
    return Math.ceil(this.#start + ((this.#end - this.#start) * index) / this.#buckets.length);
  }
}
