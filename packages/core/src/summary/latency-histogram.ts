const largestRelativeError = 0.01;
const growth = (1 + largestRelativeError) / (1 - largestRelativeError);
const logOfGrowth = Math.log(growth);
const smallestSeconds = 0.001;
// From a millisecond to the widest span that two dates can have: every latency there is has a bucket.
const bucketCount = Math.ceil(Math.log(17.28e12 / smallestSeconds) / logOfGrowth) + 1;

/**
 * Durations counted in buckets that grow by a constant factor: memory is constant, and a percentile is off by
 * 1 % of itself at most.
 */
export class LatencyHistogram {
  readonly #counts = new Float64Array(bucketCount);
  #zeros = 0;
  #total = 0;
  #smallest = Number.POSITIVE_INFINITY;
  #largest = 0;

  /** How many durations have been counted. */
  get total(): number {
    return this.#total;
  }

  /** Counts one duration of 0 seconds or more; a shorter one than a millisecond counts as 0. */
  add(seconds: number): void {
    this.#total += 1;
    if (seconds < this.#smallest) this.#smallest = seconds;
    if (seconds > this.#largest) this.#largest = seconds;
    if (seconds < smallestSeconds) {
      this.#zeros += 1;
      return;
    }
    const bucket = Math.ceil(Math.log(seconds / smallestSeconds) / logOfGrowth);
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
  }

  /** The smallest duration that at least this share of all does not exceed; `null` when there are none. */
  percentile(share: number): number | null {
    if (this.#total === 0) return null;
    const rank = Math.max(1, Math.ceil(share * this.#total));
    let seen = this.#zeros;
    if (seen >= rank) return 0;
    for (const [bucket, count] of this.#counts.entries()) {
      seen += count;
      if (seen >= rank) return this.#within(middleOf(bucket));
    }
    return this.#largest;
  }

  #within(seconds: number): number {
    return Math.min(Math.max(seconds, this.#smallest), this.#largest);
  }
}

/** The value of a bucket that is off by the same share from both of its ends. */
function middleOf(bucket: number): number {
  return (smallestSeconds * 2 * growth ** bucket) / (growth + 1);
}
