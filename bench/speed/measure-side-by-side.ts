import { spreadOf } from '../ack/statistics.ts';
import { byHand, pageReaders, product, vendorSdk, yardstick } from '../readers/contenders.ts';
import { cpuOf, speedsOf, takeReaderTurns } from '../readers/take-reader-turns.ts';
import type { Bench } from '../bench-context.ts';
import { ratiosOf, ratioText, spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const readers = 8;

/** Eight readers at a time, no latency: what a row costs whoever reads it. */
export async function measureSideBySide(bench: Bench, scale: Scale): Promise<Section> {
  const dataset = { shape: 'even', rows: scale.rowsSideBySide, latencyMs: 0, offsetMicros: 0 } as const;
  const turns = await takeReaderTurns(pageReaders, bench, { dataset, readers, rounds: scale.rounds });
  const speed = speedsOf(turns, product);
  return {
    turns: Object.fromEntries(turns),
    tables: [
      {
        title: 'Eight readers side by side, no latency',
        note: `${scale.rounds} turns of ${readers} × ${scale.rowsSideBySide.toLocaleString('en')} rows each; × is to ${yardstick.name} in the same round.`,
        columns: ['reader', 'rows a second', 'speed', 'CPU, s per million rows', 'CPU'],
        rows: pageReaders.map((plan) => [
          plan.name,
          spreadText(spreadOf(speedsOf(turns, plan)), 0),
          ratioText(ratiosOf(speedsOf(turns, plan), speedsOf(turns, yardstick))),
          spreadText(spreadOf(cpuOf(turns, plan)), 2),
          ratioText(ratiosOf(cpuOf(turns, plan), cpuOf(turns, yardstick))),
        ]),
      },
    ],
    goals: [
      goal('eight readers side by side, rows a second, to undici.request + json', 1.1, 1.3, yardstick),
      goal('the same, to the vendor’s SDK core', 4, 5, vendorSdk),
      goal('the same, to typical by hand', 2.5, 3, byHand),
      {
        what: 'CPU per million rows, to undici.request + json',
        bound: 'at most',
        mustReach: 0.9,
        aim: 0.8,
        unit: '×',
        reached: ratiosOf(cpuOf(turns, product), cpuOf(turns, yardstick)),
      },
    ],
  };

  function goal(what: string, mustReach: number, aim: number, base: typeof yardstick) {
    const reached = ratiosOf(speed, speedsOf(turns, base));
    return { what, bound: 'at least', mustReach, aim, unit: '×', reached } as const;
  }
}
