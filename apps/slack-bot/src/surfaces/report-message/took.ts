import type { DeliveryReport } from '@org/smn-core';

/** How long messages took, as a column: `00:04` for four seconds; as wide as the longest, so that text order is true. */
export interface TookColumn {
  readonly unit: 'minutes' | 'hours';
  readonly cells: readonly (string | null)[];
}

/** Ms from submission to the receipt; `null` while there is none, and where the two times make no sense together. */
export function tookMs({ status, submitTime, deliverTime }: DeliveryReport): number | null {
  // A pending report may carry a time of receipt: it is not one yet.
  if (status === 'pending' || submitTime === null || deliverTime === null) return null;
  const ms = deliverTime.getTime() - submitTime.getTime();
  return ms < 0 ? null : ms;
}

/** The column of some reports. */
export function tookColumn(reports: readonly DeliveryReport[]): TookColumn {
  const seconds = reports.map((report) => {
    const ms = tookMs(report);
    return ms === null ? null : Math.round(ms / 1000);
  });
  const longest = Math.max(0, ...seconds.filter((each) => each !== null));
  const unit = longest < 3_600 ? 'minutes' : 'hours';
  const hourDigits = String(Math.floor(longest / 3_600)).length;
  const cells = seconds.map((each) => {
    if (each === null) return null;
    const [hours, minutes, rest] = [Math.floor(each / 3_600), Math.floor(each / 60) % 60, each % 60];
    const clock = `${pad(minutes, 2)}:${pad(rest, 2)}`;
    return unit === 'minutes' ? clock : `${pad(hours, hourDigits)}:${clock}`;
  });
  return { unit, cells };
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
