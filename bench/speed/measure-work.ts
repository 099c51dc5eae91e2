import { fork } from 'node:child_process';
import { once } from 'node:events';
import { spreadOf } from '../ack/statistics.ts';
import type { Bench } from '../bench-context.ts';
import { projectIdOf } from '../row-server/dataset.ts';
import type { WorkResult } from '../work/work-result.ts';
import { numberText, ratiosOf, ratioText, spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const distinctReports = 10_000;

/** What is done with reports once they are here. */
export async function measureWork({ server, code }: Bench, { rowsSummed, starts }: Scale): Promise<Section> {
  const projectId = projectIdOf({ shape: 'even', rows: distinctReports, latencyMs: 0, offsetMicros: 0 });
  const work = {
    origin: server.origin,
    projectId,
    ...server.window,
    times: rowsSummed / distinctReports,
    rounds: starts,
  };
  const child = fork(code.file('work/work-process'), [JSON.stringify(work)], {
    execArgv: [...code.execArgv, '--expose-gc'],
  });
  const stopped = once(child, 'exit').then(([status]) => {
    throw new Error(`The work on reports stopped (${status})`);
  });
  const [result] = (await Promise.race([once(child, 'message'), stopped])) as [WorkResult];
  stopped.catch(() => {});

  const { bareMs, bareSyncMs, summariseMs, lookUpMs, explainMs, summaryHeapMb, explainHeapMb } = result;
  const perReport = (list: readonly number[]): string =>
    spreadText(spreadOf(list.map((ms) => (ms * 1e6) / rowsSummed)), 0);
  return {
    turns: result,
    tables: [
      {
        title: `Work on ${rowsSummed.toLocaleString('en')} reports`,
        note: `${starts} rounds; summaries are compared with a bare \`for await\` that counts outcomes, explanations with a \`Map\` look-up of the code. The heap is what stayed after a collection; of explanations, after as many different codes that nobody knows.`,
        columns: ['work', 'ns a report', 'to the bare one', 'stays, MB'],
        rows: [
          ['bare `for await`, counts outcomes', perReport(bareMs), '×1.00', ''],
          ['bare `for`, counts outcomes', perReport(bareSyncMs), ratioText(ratiosOf(bareSyncMs, bareMs)), ''],
          [
            '`summarise`',
            perReport(summariseMs),
            ratioText(ratiosOf(summariseMs, bareMs)),
            numberText(summaryHeapMb, 1),
          ],
          ['`Map` look-up', perReport(lookUpMs), '×1.00', ''],
          [
            '`explainStatus`',
            perReport(explainMs),
            ratioText(ratiosOf(explainMs, lookUpMs)),
            numberText(explainHeapMb, 1),
          ],
        ],
      },
    ],
    goals: [
      {
        what: 'summary, to a bare loop that counts outcomes',
        bound: 'at most',
        mustReach: 3,
        aim: 2,
        unit: '×',
        reached: ratiosOf(summariseMs, bareMs),
      },
      {
        what: 'status explained, to a Map look-up',
        bound: 'at most',
        mustReach: 3,
        aim: 2,
        unit: '×',
        reached: ratiosOf(explainMs, lookUpMs),
      },
    ],
  };
}
