/**
 * Matches a sticky pattern at one place. Every pattern given here has bounded repetitions only, so that a line costs
 * the same per character however long it is.
 */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
