import type { summarise, Summary } from './summarise.ts';

/** A row of the table: the middle of the rounds, the smallest and largest of them, and the ratio to the yardstick. */
export function tableRow({ p50Ms, p90Ms, p99Ms, cpuMicros }: ReturnType<typeof summarise>): Record<string, string> {
  return {
    'ack p50, ms': cell(p50Ms, 2),
    'ack p90, ms': cell(p90Ms, 2),
    'ack p99, ms': cell(p99Ms, 2),
    'CPU, µs a command': cell(cpuMicros, 0),
  };
}

function cell({ median, min, max, ratio }: Summary, digits: number): string {
  const [middle, smallest, largest] = [median, min, max].map((value) => value.toFixed(digits));
  return `${middle} (${smallest}–${largest}) ×${ratio.toFixed(2)}`;
}
