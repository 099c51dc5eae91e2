import { ok, warning, wrong, type CheckName, type Finding } from './finding.ts';

/** A server's clock between two looks at ours. */
export interface ClockReading {
  /** The `Date` header of the answer. */
  readonly serverDate: string | null;
  /** When the request went out and when the answer came, in ms since 1970 by this machine's clock. */
  readonly sentMs: number;
  readonly receivedMs: number;
}

/**
 * What has to be added to this machine's clock at least, in ms: above zero it is slow, below zero fast. The header is cut
 * to the second, and it was written at some moment between request and answer: within that, nothing is said.
 *
 * @returns `null` when the server did not say what time it is
 */
export function clockDifferenceMs({ serverDate, sentMs, receivedMs }: ClockReading): number | null {
  const earliestMs = Date.parse(serverDate ?? '');
  if (Number.isNaN(earliestMs)) return null;
  const latestMs = earliestMs + 999;
  if (latestMs < sentMs) return latestMs - sentMs;
  return earliestMs > receivedMs ? earliestMs - receivedMs : 0;
}

/** How far two clocks may be apart, and what happens beyond. */
export interface ClockLimits {
  /** Whose clock it is. */
  readonly server: string;
  readonly warningAboveMs: number;
  readonly wrongAboveMs: number;
  readonly consequence: string;
}

/** Holds this machine's clock against a server's. */
export function checkClock(name: CheckName, reading: ClockReading | null, limits: ClockLimits): Finding {
  const { server, warningAboveMs, wrongAboveMs, consequence } = limits;
  const differenceMs = reading === null ? null : clockDifferenceMs(reading);
  if (differenceMs === null) {
    return warning(name, `${server} did not say what time it is`, 'Compare this machine’s clock with another by hand');
  }
  // A server may write a date that is a second old.
  if (Math.abs(differenceMs) < 2_000) return ok(name, `this machine and ${server} agree`);
  const seconds = Math.round(Math.abs(differenceMs) / 1000);
  const apart = `${seconds.toLocaleString('en')} seconds ${differenceMs > 0 ? 'behind' : 'ahead of'} ${server}`;
  const sentence = `this machine is ${apart}; ${consequence}`;
  const mend = 'Have this machine’s clock kept by NTP';
  if (Math.abs(differenceMs) > wrongAboveMs) return wrong(name, sentence, mend);
  return Math.abs(differenceMs) > warningAboveMs
    ? warning(name, sentence, mend)
    : ok(name, `this machine is no more than ${apart}`);
}
