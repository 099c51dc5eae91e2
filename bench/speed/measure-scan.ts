import { spreadOf, type Spread } from '../ack/statistics.ts';
import { productScan } from '../readers/contenders.ts';
import { readDataset } from '../readers/read-dataset.ts';
import { startReader } from '../readers/start-reader.ts';
import { pageSize } from '../readers/target.ts';
import type { Dataset, Shape } from '../row-server/dataset.ts';
import type { Bench } from '../bench-context.ts';
import { spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Goal, Section } from './section.ts';

const latencyMs = 50;
const offsetMicros = 2;
const concurrency = 8;

const names: Readonly<Record<Shape, string>> = {
  even: 'evenly, the newest first',
  bursts: 'in ten bursts of a minute',
  mixed: 'evenly, in no order',
  equal: 'thousands of the same time',
};

/** A whole window at once, from a service that is far away and walks over what is skipped. */
export async function measureScan(bench: Bench, { rowsScanned: rows, scanRounds }: Scale): Promise<Section> {
  const pages = Math.ceil(rows / pageSize);
  const idealMs = (pages * latencyMs) / concurrency;
  await using reader = await startReader(productScan, bench.code);
  await scan({ shape: 'even', rows: 2_000, latencyMs: 0, offsetMicros: 0 });

  const found = new Map<Shape, { share: Spread; seconds: Spread; extra: Spread; turns: unknown }>();
  for (const shape of Object.keys(names) as Shape[]) {
    const turns = [];
    for (let round = 0; round < scanRounds; round += 1) {
      turns.push(await scan({ shape, rows, latencyMs, offsetMicros }));
    }
    found.set(shape, {
      turns,
      share: spreadOf(turns.map(({ ms }) => idealMs / ms)),
      seconds: spreadOf(turns.map(({ ms }) => ms / 1000)),
      extra: spreadOf(turns.map(({ requests }) => (requests / pages - 1) * 100)),
    });
  }

  return {
    turns: Object.fromEntries([...found].map(([shape, { turns }]) => [shape, turns])),
    tables: [
      {
        title: `\`.scan({ concurrency: ${concurrency} })\` of ${rows.toLocaleString('en')} rows`,
        note: `${latencyMs} ms a request and ${offsetMicros} µs for each row that is skipped. Ideal is every page once, ${concurrency} at a time, nothing skipped: ${(idealMs / 1000).toFixed(2)} s.`,
        columns: ['rows lie', 'seconds', 'share of the ideal', 'requests beyond pages, %'],
        rows: [...found].map(([shape, { seconds, share, extra }]) => [
          names[shape],
          spreadText(seconds, 2),
          spreadText(share, 2),
          spreadText(extra, 1),
        ]),
      },
    ],
    goals: [
      goal('scan, rows evenly', 'even', 0.85, 0.92),
      goal('scan, rows in bursts', 'bursts', 0.85, 0.92),
      goal('scan, order that does not hold', 'mixed', 0.65, 0.75),
      goal('scan, equal times in thousands', 'equal', 0.65, 0.75),
      {
        what: 'scan, requests beyond pages of rows',
        bound: 'at most',
        mustReach: 5,
        aim: 2,
        unit: '%',
        reached: extraOf('even'),
      },
    ],
  };

  async function scan(dataset: Dataset) {
    const before = await bench.server.requests();
    const result = await readDataset(reader, bench.server, { dataset, readers: 1, concurrency });
    return { ...result, requests: (await bench.server.requests()) - before };
  }

  function goal(what: string, shape: Shape, mustReach: number, aim: number): Goal {
    const reached = found.get(shape)?.share ?? spreadOf([Number.NaN]);
    return { what: `${what}, share of the ideal`, bound: 'at least', mustReach, aim, unit: 'of ideal', reached };
  }

  function extraOf(shape: Shape): Spread {
    return found.get(shape)?.extra ?? spreadOf([Number.NaN]);
  }
}
