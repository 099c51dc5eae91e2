const chinaOffsetMilliseconds = 8 * 3_600_000;

/** The oldest instant that may be asked about: three calendar months before `now` by China's calendar (UTC+8). */
export function threeMonthsBefore(now: number): number {
  const local = new Date(now + chinaOffsetMilliseconds);
  const dayOfMonth = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() - 3);
  local.setUTCDate(Math.min(dayOfMonth, daysInMonth(local)));
  return local.getTime() - chinaOffsetMilliseconds;
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
