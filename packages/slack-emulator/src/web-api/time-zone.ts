/**
 * Seconds east of UTC of a zone at a moment.
 *
 * @param now milliseconds since 1970
 */
export function offsetSeconds(zone: string, now: number): number {
  const name = zoneName(zone, now, 'longOffset');
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (match === null) return 0;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** A zone's name in English at a moment, for example `China Standard Time`. */
export function zoneLabel(zone: string, now: number): string {
  return zoneName(zone, now, 'long');
}

function zoneName(zone: string, now: number, timeZoneName: 'long' | 'longOffset'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(now);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
