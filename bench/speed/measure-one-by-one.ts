import { spreadOf } from '../ack/statistics.ts';
import { discard, pageReaders, product, productNoneAhead, yardstick } from '../readers/contenders.ts';
import { speedsOf, takeReaderTurns } from '../readers/take-reader-turns.ts';
import type { Bench } from '../bench-context.ts';
import { ratiosOf, ratioText, spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const plans = [product, productNoneAhead, ...pageReaders.filter((plan) => plan !== product && plan !== discard)];

/** One reader, one page after the other, as most apps read: without latency, and with the usual one. */
export async function measureOneByOne(bench: Bench, scale: Scale): Promise<Section> {
  const near = await take(0, scale.rowsOneByOne, scale.rounds);
  // Latency is the same for all and hides what else the machine does: fewer rounds tell as much.
  const far = await take(20, scale.rowsWithLatency, Math.ceil(scale.rounds / 3));
  return {
    turns: { near: Object.fromEntries(near), far: Object.fromEntries(far) },
    tables: [
      {
        title: 'One reader, one page after the other',
        note: `${scale.rowsOneByOne.toLocaleString('en')} rows without latency, ${scale.rowsWithLatency.toLocaleString('en')} with 20 ms a request.`,
        columns: ['reader', 'rows a second, 0 ms', 'speed', 'rows a second, 20 ms', 'speed'],
        rows: plans.map((plan) => [
          plan.name,
          spreadText(spreadOf(speedsOf(near, plan)), 0),
          ratioText(ratiosOf(speedsOf(near, plan), speedsOf(near, yardstick))),
          spreadText(spreadOf(speedsOf(far, plan)), 0),
          ratioText(ratiosOf(speedsOf(far, plan), speedsOf(far, yardstick))),
        ]),
      },
    ],
    goals: [
      {
        what: 'one after the other, no latency, to undici.request + json',
        bound: 'at least',
        mustReach: 1.4,
        aim: 1.6,
        unit: '×',
        reached: ratiosOf(speedsOf(near, product), speedsOf(near, yardstick)),
      },
      {
        what: 'one after the other, 20 ms a request, to undici.request + json',
        bound: 'at least',
        mustReach: 1.9,
        aim: 1.95,
        unit: '×',
        reached: ratiosOf(speedsOf(far, product), speedsOf(far, yardstick)),
      },
    ],
  };

  async function take(latencyMs: number, rows: number, rounds: number) {
    const dataset = { shape: 'even', rows, latencyMs, offsetMicros: 0 } as const;
    return takeReaderTurns(plans, bench, { dataset, readers: 1, rounds });
  }
}
