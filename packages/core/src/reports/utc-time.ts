// `Date.parse(text)` takes longer than anything else that is done with a row. The form that the document has is read by
// hand, any other by `Date`: test/utc-time.test.ts holds the two together.

const documentedForm = 'YYYY-MM-DDTHH:MM:SSZ';
const utcWithoutZone = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?$/;
/** By month, from January. A 29 February is left to `Date`, which knows whether there is one. */
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dash = '-'.charCodeAt(0);
const letterT = 'T'.charCodeAt(0);
const colon = ':'.charCodeAt(0);
const letterZ = 'Z'.charCodeAt(0);
const zero = '0'.charCodeAt(0);
const dayMs = 86_400_000;

/** A time of the service, all of which are UTC, in ms since 1970; `null` when there is none, or it is none. */
export function readUtcMs(text: string | null): number | null {
  if (text === null) return null;
  return readDocumentedForm(text) ?? readAnyForm(text);
}

/** The day of the time that was read last, as a number of its digits, and where it begins: rows of a page share it. */
let lastDay = -1;
let lastDayMs = 0;

function readDocumentedForm(text: string): number | null {
  if (text.length !== documentedForm.length || !hasSigns(text)) return null;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const dayOfMonth = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if ((century | yearOfCentury | month | dayOfMonth | hour | minute | second) < 0) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const year = century * 100 + yearOfCentury;
  const day = (year * 100 + month) * 100 + dayOfMonth;
  if (day !== lastDay) {
    if (dayOfMonth < 1 || dayOfMonth > (lastDays[month - 1] ?? 0)) return null;
    lastDay = day;
    lastDayMs = daysSince1970(year, month, dayOfMonth) * dayMs;
  }
  return lastDayMs + ((hour * 60 + minute) * 60 + second) * 1_000;
}

function hasSigns(text: string): boolean {
  return (
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    text.charCodeAt(10) === letterT &&
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon &&
    text.charCodeAt(19) === letterZ
  );
}

/** -1 when one of them is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const units = text.charCodeAt(at + 1) - zero;
  return (tens | units | (9 - tens) | (9 - units)) < 0 ? -1 : tens * 10 + units;
}

/** Counts years from 1 March, so that the day that a leap year has more is the last one. */
function daysSince1970(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((months * 153 + 2) / 5) + day - 719_469;
}

// Without a zone, JavaScript would read a time in the machine's own.
function readAnyForm(text: string): number | null {
  if (text.trim() === '') return null;
  const epochMs = Date.parse(utcWithoutZone.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(epochMs) ? null : epochMs;
}
