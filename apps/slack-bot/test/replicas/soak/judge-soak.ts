import type { Figures } from './held.ts';
import type { SoakReport } from './run-soak.ts';

/** How much more the heap may hold in the last quarter than in the second. */
const mostGrowth = 1.05;

/** Medians of a quarter of the samples each, in bytes, and how the last compares with the second. */
export function heapGrowth(samples: readonly Figures[]): { readonly quarters: readonly number[]; readonly by: number } {
  const size = samples.length / 4;
  const quarters = [0, 1, 2, 3].map((quarter) =>
    median(samples.slice(Math.round(quarter * size), Math.round((quarter + 1) * size)).map(({ heapUsed }) => heapUsed)),
  );
  return { quarters, by: (quarters[3] ?? 0) / (quarters[1] ?? 0) };
}

/** What must not be; one sentence each. */
export function judgeSoak({ samples, idle: [first, last], silent, exit }: SoakReport): readonly string[] {
  const { by } = heapGrowth(samples);
  return [
    ...(by <= mostGrowth ? [] : [`the heap holds ${by.toFixed(3)} times as much in the last quarter as in the second`]),
    ...(last.descriptors <= first.descriptors
      ? []
      : [`${last.descriptors} descriptors are open in the end, ${first.descriptors} at first`]),
    ...(last.resources.length <= first.resources.length
      ? []
      : [`${countsOf(last)} are active in the end, ${countsOf(first)} at first`]),
    ...silent.map((story) => `nothing came of the last that somebody did: ${story}`),
    ...(exit.code === 0 ? [] : [`the bot ended with ${exit.code ?? exit.signal}`]),
  ];
}

/** What would keep a process alive, in words. */
export function countsOf({ resources }: Pick<Figures, 'resources'>): string {
  const counts = Map.groupBy(resources, (name) => name);
  return [...counts].map(([name, each]) => `${each.length} ${name}`).join(', ');
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
