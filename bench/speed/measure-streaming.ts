import { spreadOf } from '../ack/statistics.ts';
import { discard, pageReaders, product } from '../readers/contenders.ts';
import type { JobResult } from '../readers/job.ts';
import { readDataset } from '../readers/read-dataset.ts';
import { startReader } from '../readers/start-reader.ts';
import type { Bench } from '../bench-context.ts';
import { numberText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const plans = pageReaders.filter((plan) => plan !== discard);

/** One reader over a long list, each contender in a fresh process: what stays, and how much there was at most. */
export async function measureStreaming(bench: Bench, { rowsStreamed: rows }: Scale): Promise<Section> {
  const dataset = { shape: 'even', rows, latencyMs: 0, offsetMicros: 0 } as const;
  const results = new Map<string, JobResult>();
  for (const plan of plans) {
    await using reader = await startReader(plan, bench.code);
    // While reading goes on: at the end, everything that was remembered would be gone.
    results.set(plan.name, await readDataset(reader, bench.server, { dataset, readers: 1, heapAtRow: rows * 0.9 }));
  }
  const own = results.get(product.name);
  if (own === undefined) throw new Error('The product read nothing');
  return {
    turns: Object.fromEntries(results),
    tables: [
      {
        title: `${rows.toLocaleString('en')} rows streamed`,
        note: 'One reader in a fresh process, rows newest first. The heap is what is left after a collection at nine tenths of the way, the contender’s code included.',
        columns: ['reader', 'peak resident, MB', 'heap after collection, MB'],
        rows: [...results].map(([name, { peakMb, heapMb }]) => [
          name,
          numberText(peakMb, 0),
          numberText(heapMb ?? Number.NaN, 1),
        ]),
      },
    ],
    goals: [
      {
        what: `${rows.toLocaleString('en')} rows streamed, peak resident`,
        bound: 'at most',
        mustReach: 115,
        aim: 105,
        unit: 'MB',
        reached: spreadOf([own.peakMb]),
      },
      {
        what: 'the same, heap after collection',
        bound: 'at most',
        mustReach: 15,
        aim: 15,
        unit: 'MB',
        reached: spreadOf([own.heapMb ?? Number.NaN]),
      },
    ],
  };
}
