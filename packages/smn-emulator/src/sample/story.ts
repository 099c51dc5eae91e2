import type { Random } from '../random.ts';
import type { ReportInput } from '../store/report-row.ts';
import { chinaMidnight } from './daily-rhythm.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The person who writes to support: shown as `134****6789`. */
const storyMobile = '13412346789';
/** A number with 250 reports within a day, more than two pages hold. */
const busyMobile = '13900002500';
const otherMobile = '13712340042';
const busyReports = 250;

/** The rows that are the same in every sample, relative to `now`. */
export function storyReports(now: number, signId: string, random: Random): ReportInput[] {
  const row = (mobile: string, age: number, receipt: Partial<ReportInput>, receiptDelay?: number): ReportInput => ({
    message_id: random.hex32(),
    sign_id: signId,
    mobile,
    fee_num: 1,
    submit_time: new Date(now - age).toISOString(),
    deliver_time: receiptDelay === undefined ? null : new Date(now - age + receiptDelay).toISOString(),
    ...receipt,
  });
  const delivered = { status: 1, status_desc: 'DELIVRD' };
  const phoneOff = { status: 2, status_desc: 'MK:0024' };
  const yesterdayNoon = chinaMidnight(now) - 12 * hour;
  return [
    row(storyMobile, 30 * hour, { status: 2, status_desc: 'MK:0008' }, 6 * second),
    row(storyMobile, 3 * hour, phoneOff, 31 * second),
    row(storyMobile, 3 * hour - 20 * minute, delivered, 4 * second),
    row(storyMobile, 2 * minute, { status: 0, status_desc: null }),
    row(otherMobile, now - yesterdayNoon, delivered, 3 * second),
    ...Array.from({ length: busyReports }, (_, position) => {
      const age = 10 * minute + position * 5 * minute + random.below(minute);
      return row(busyMobile, age, position % 25 === 24 ? phoneOff : delivered, 3 * second + random.below(5 * second));
    }),
  ];
}

/** Whether a number would be shown like one that a story is told about. */
export function looksLikeStory(mobile: string): boolean {
  return [storyMobile, busyMobile, otherMobile].some(
    (taken) => taken.slice(0, 3) === mobile.slice(0, 3) && taken.slice(-4) === mobile.slice(-4),
  );
}
