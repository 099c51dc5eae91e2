const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** `1 d 2 h`; what is below a second is left out. */
export function durationInWords(ms: number): string {
  let left = ms;
  const parts: string[] = [];
  for (const [name, unitMs] of units) {
    const count = Math.floor(left / unitMs);
    if (count > 0) parts.push(`${count} ${name}`);
    left -= count * unitMs;
  }
  return parts.length === 0 ? '0 min' : parts.join(' ');
}
