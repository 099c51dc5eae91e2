import { maskDigits } from '../mask-digits.ts';

/** How a process ended. */
export interface ProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

const longest = 300;

/**
 * How a bot ended and the last thing it said, in one line.
 *
 * @param lines what it said, oldest first: lines of its log, and whatever else
 * @param secrets what must not be shown
 */
export function lastWords(lines: readonly string[], end: ProcessEnd, secrets: readonly string[]): string {
  const ended = end.signal === null ? `Ended with ${end.exitCode}.` : `Ended by ${end.signal}.`;
  const line = lines.findLast((each) => each.trim() !== '' && !isAudit(each));
  if (line === undefined) return ended;
  return `${ended} It said last: ${fitToShow(sentenceOf(line.trim()), secrets).slice(0, longest)}`;
}

/** A text without secrets and full numbers. */
export function fitToShow(text: string, secrets: readonly string[]): string {
  return maskDigits(secrets.reduce((shown, secret) => shown.replaceAll(secret, '[redacted]'), text));
}

/** Who asked what stands between the lines of the log, and is none of them. */
function isAudit(line: string): boolean {
  return /^\{"v":\d+,"kind":"(?:intent|outcome)"/.test(line);
}

/** The words of a line of the log; other lines as they are. */
function sentenceOf(line: string): string {
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('msg' in entry)) return line;
    const reason = 'reason' in entry && typeof entry.reason === 'string' ? `: ${entry.reason}` : '';
    return `${String(entry.msg)}${reason}`;
  } catch {
    return line;
  }
}
