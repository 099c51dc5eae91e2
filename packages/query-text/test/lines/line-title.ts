import type { Line } from './expectations.ts';

const longestTitle = 60;
/** A date, which may be shown; or digits and masks in a row, whatever stands between them. */
const dateOrDigits = /(\d{4}[-–]\d\d[-–]\d\d)(?!\d)|[\p{Nd}*•·…＊][\p{Nd}\s().+*•·…＊\-–—\u{a0}\u{3000}]*\p{Nd}/gu;
const fullNumberDigits = 9;

/** A test's name: its place in the table and what was typed, with the digits of a full number counted, not shown. */
export function lineTitle(index: number, line: Line): string {
  const typed = line.typed.replaceAll(dateOrDigits, (run: string, date: string | undefined) => {
    const digits = run.match(/\p{Nd}/gu)?.length ?? 0;
    return date !== undefined || digits < fullNumberDigits ? run : `(${digits} digits)`;
  });
  const shown = JSON.stringify(typed.slice(0, longestTitle)).replaceAll(
    /[^\p{L}\p{N}\p{P}\p{S}\p{M} ]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
  return [`${index + 1}. ${shown}`, line.zone, line.now, line.signs === undefined ? '' : 'signs']
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
