import { isBoundary } from '../text/boundary.ts';
import { matchAt } from '../text/match-at.ts';
import type { Calendar } from './calendar.ts';
import { readPoint } from './points.ts';
import { since } from './range.ts';
import type { TimeMatch } from './reading.ts';

const lead = /(since |自从?|从) ?/iy;
const tail = / ?(?:以来|开始|起)/y;

/** `since 09:00`, `since monday`, `昨天以来`, `从9点开始`: from a point until now. */
export function readSince(text: string, at: number, calendar: Calendar): TimeMatch | null {
  const opening = matchAt(lead, text, at);
  const point = readPoint(text, at + (opening?.[0].length ?? 0), calendar);
  if (!point || point.isNow) return null;
  const closing = matchAt(tail, text, point.end);
  // 从 alone only says that something starts there, maybe with an end to come.
  if (!closing && (!opening || opening[1] === '从')) return null;
  const end = point.end + (closing?.[0].length ?? 0);
  const reading = isBoundary(text, end) ? since(point) : null;
  return reading && { end, reading };
}
