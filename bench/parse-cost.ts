// What a character of a line costs to read, at three lengths of the worst inputs, measured side by side in one run. A
// parser that rescans shows as a ratio that grows with the length. Writes JSON to test-results/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSearch } from '@org/query-text';

const lengths = [40, 400, 4_000] as const;
const worst: Readonly<Record<string, string>> = {
  digits: '1',
  'digits and blanks': '134 ',
  stars: '*',
  'masked numbers': '134****6789 ',
  'unknown words': 'lorem ',
  'nearly words': 'yesterdy ',
  'status words': 'failed,',
  'time words': 'last 7 days ',
  dashes: '2026-11-',
  ranges: '2026-11-01..',
  'angle brackets': '<tel:',
  ampersands: '&amp;',
  Chinese: '最近',
  quotes: 'sign:"',
};

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const rounds = values.short ? 3 : 60;
const now = Date.parse('2026-11-24T02:30:00Z');

const rows = Object.entries(worst).map(([name, unit]) => {
  const perCharacter = lengths.map((length) => {
    const line = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return medianNanoseconds(() => parseSearch(line, { now, timeZone: 'Asia/Shanghai' })) / length;
  });
  const [short = 1, middle = 0, long = 0] = perCharacter;
  return { name, nanosecondsAt40: Math.round(short), ratio400: ratio(middle, short), ratio4000: ratio(long, short) };
});

console.table(rows);
const folder = join(import.meta.dirname, 'test-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'parse-cost.json'), `${JSON.stringify({ rounds, rows }, null, 2)}\n`);

function medianNanoseconds(work: () => unknown): number {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start);
  });
  return times.toSorted((left, right) => left - right)[Math.floor(rounds / 2)] ?? 0;
}

function ratio(value: number, base: number): number {
  return Math.round((value / base) * 100) / 100;
}
