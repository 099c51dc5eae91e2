import { pageReaders, productNoneAhead, productScan } from '../readers/contenders.ts';
import { readDataset } from '../readers/read-dataset.ts';
import { startReader } from '../readers/start-reader.ts';
import type { Bench } from '../bench-context.ts';

const dataset = { shape: 'even', rows: 1_000, latencyMs: 0, offsetMicros: 0 } as const;

/** Each contender once over 1,000 rows: that the bench works, and that all of them read the same. Measures nothing. */
export async function smoke(bench: Bench): Promise<void> {
  for (const plan of [...pageReaders, productNoneAhead, productScan]) {
    await using reader = await startReader(plan, bench.code);
    const { rows } = await readDataset(reader, bench.server, { dataset, readers: 1, concurrency: 8 });
    console.log(`${plan.name}: ${rows} rows`);
  }
}
