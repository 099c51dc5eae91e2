import type { Behaviour } from '../behaviour.ts';
import type { StoredReport } from '../store/report-row.ts';

/** A test for rows inside a window, its borders and precision as the switches say. */
export function windowTest(
  startTime: number,
  endTime: number,
  behaviour: Behaviour,
): (report: StoredReport) => boolean {
  const precise = (instant: number): number =>
    behaviour.windowPrecision === 'second' ? Math.floor(instant / 1000) : instant;
  const start = precise(startTime);
  const end = precise(endTime);
  return (report) => {
    const instant = behaviour.windowField === 'submit' ? report.submittedAt : report.deliveredAt;
    if (instant === null) return false;
    const at = precise(instant);
    const afterStart = behaviour.startBorder === 'inclusive' ? at >= start : at > start;
    return afterStart && (behaviour.endBorder === 'inclusive' ? at <= end : at < end);
  };
}
