import { Temporal } from 'temporal-polyfill';

/** A while in which the clocks of a zone were not changed. */
interface Stretch {
  readonly timeZone: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

/** No zone puts its clocks forward and back again within it. */
const stretchMs = 3_600_000;

/** The times of a list lie close together, and asking for a zone's offset costs more than all else about a time. */
let latest: Stretch | null = null;

/** By how much a zone's clocks are ahead of UTC at a moment, in ms. @throws RangeError when there is no such zone */
export function zoneOffsetMs(ms: number, timeZone: string): number {
  if (latest?.timeZone === timeZone && ms >= latest.fromMs && ms < latest.toMs) return latest.offsetMs;
  const fromMs = Math.floor(ms / stretchMs) * stretchMs;
  const toMs = fromMs + stretchMs;
  const offsetMs = askForOffset(fromMs, timeZone);
  // Within the hour the clocks were changed: nothing is known of the rest of it.
  if (offsetMs !== askForOffset(toMs, timeZone)) return askForOffset(ms, timeZone);
  latest = { timeZone, fromMs, toMs, offsetMs };
  return offsetMs;
}

function askForOffset(ms: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
}
