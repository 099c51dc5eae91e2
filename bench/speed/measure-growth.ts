import { product, productScan, yardstick } from '../readers/contenders.ts';
import { readDataset } from '../readers/read-dataset.ts';
import { startReader } from '../readers/start-reader.ts';
import type { Bench } from '../bench-context.ts';
import { numberText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const concurrencyLatencyMs = 20;
const even = { shape: 'even', latencyMs: 0, offsetMicros: 0 } as const;

/** How cost grows with rows, with latency, and falls with requests at a time: one turn each, in processes that are warm. */
export async function measureGrowth(bench: Bench, scale: Scale): Promise<Section> {
  await using own = await startReader(product, bench.code);
  await using scan = await startReader(productScan, bench.code);
  await using base = await startReader(yardstick, bench.code);
  const readers = [own, scan, base];
  for (const reader of readers) {
    await readDataset(reader, bench.server, { dataset: { ...even, rows: 20_000 }, readers: 1, concurrency: 8 });
  }

  const byRows = [];
  for (const rows of scale.growthRows) {
    const cells = [];
    for (const reader of [own, base]) {
      const { ms, cpuMs } = await readDataset(reader, bench.server, { dataset: { ...even, rows }, readers: 1 });
      cells.push({ ms, cpuMs });
    }
    byRows.push({ rows, cells });
  }

  const byLatency = [];
  for (const latencyMs of scale.growthLatencies) {
    const speeds = [];
    const dataset = { ...even, rows: scale.rowsOfGrowth, latencyMs };
    for (const reader of readers) {
      const { rows, ms } = await readDataset(reader, bench.server, { dataset, readers: 1, concurrency: 8 });
      speeds.push((rows / ms) * 1000);
    }
    byLatency.push({ latencyMs, speeds });
  }

  const byConcurrency = [];
  for (const concurrency of scale.growthConcurrencies) {
    const dataset = { ...even, rows: scale.rowsOfGrowth * 4, latencyMs: concurrencyLatencyMs };
    const { rows, ms } = await readDataset(scan, bench.server, { dataset, readers: 1, concurrency });
    byConcurrency.push({ concurrency, speed: (rows / ms) * 1000 });
  }
  const [slowest] = byConcurrency;

  return {
    turns: { byRows, byLatency, byConcurrency },
    goals: [],
    tables: [
      {
        title: 'With rows',
        note: 'One reader, no latency: µs a row, of time and of CPU.',
        columns: ['rows', product.name, 'its CPU', yardstick.name, 'its CPU'],
        rows: byRows.map(({ rows, cells }) => [
          rows.toLocaleString('en'),
          ...cells.flatMap(({ ms, cpuMs }) => [ms, cpuMs].map((value) => numberText((value * 1000) / rows, 2))),
        ]),
      },
      {
        title: 'With latency',
        note: `Rows a second, of ${scale.rowsOfGrowth.toLocaleString('en')} rows; the scan with 8 requests at a time.`,
        columns: ['ms a request', product.name, productScan.name, yardstick.name],
        rows: byLatency.map(({ latencyMs, speeds }) => [
          String(latencyMs),
          ...speeds.map((speed) => numberText(speed, 0)),
        ]),
      },
      {
        title: 'With requests at a time',
        note: `Scan of ${(scale.rowsOfGrowth * 4).toLocaleString('en')} rows, ${concurrencyLatencyMs} ms a request.`,
        columns: ['requests at a time', 'rows a second', 'to one at a time'],
        rows: byConcurrency.map(({ concurrency, speed }) => [
          String(concurrency),
          numberText(speed, 0),
          `×${(speed / (slowest?.speed ?? Number.NaN)).toFixed(2)}`,
        ]),
      },
    ],
  };
}
