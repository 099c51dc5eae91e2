import type { Behaviour, ReportRow } from '@org/smn-emulator';
import type { DeliveryStatus } from '../../src/index.ts';
import { scenarioWindow } from './scenario.ts';

const statusNumbers: Readonly<Record<DeliveryStatus, number | undefined>> = {
  pending: 0,
  delivered: 1,
  failed: 2,
  unknown: undefined,
};

/** Whether a row is one that a scenario asks for: worked out here once more, from the switches' descriptions alone. */
export function isAskedFor(
  row: ReportRow,
  statuses: readonly DeliveryStatus[],
  switches: Pick<Behaviour, 'windowField' | 'windowPrecision' | 'startBorder' | 'endBorder'>,
): boolean {
  if (statuses.length > 0 && !statuses.some((status) => statusNumbers[status] === row.status)) return false;
  const shown = switches.windowField === 'submit' ? row.submit_time : row.deliver_time;
  if (shown === null || shown === '') return false;
  const unit = switches.windowPrecision === 'second' ? 1_000 : 1;
  const at = Math.floor(Date.parse(shown) / unit);
  const start = Math.floor(scenarioWindow.startMs / unit);
  const end = Math.floor(scenarioWindow.endMs / unit);
  if (at === start && switches.startBorder === 'exclusive') return false;
  if (at === end && switches.endBorder === 'exclusive') return false;
  return at >= start && at <= end;
}
