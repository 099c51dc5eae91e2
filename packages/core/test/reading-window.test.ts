import { describe, expect, it } from 'vitest';
import { plainRow, plainScenario } from './support/plain-rows.ts';
import { playScenario } from './support/play-scenario.ts';
import { scenarioWindow, type RowPlan } from './support/scenario.ts';
import { waysToRead } from './support/ways-to-read.ts';

const { startMs, endMs } = scenarioWindow;
/** Rows on both borders and beside them: a millisecond, within the same second, and a second. */
const rows: readonly RowPlan[] = [startMs, endMs].flatMap((border) =>
  [-1_000, -250, -1, 0, 1, 249, 1_000].map((beside) =>
    plainRow(0, { submittedMs: border + beside, receiptAfterMs: 0 }),
  ),
);
const switches = (['inclusive', 'exclusive'] as const).flatMap((startBorder) =>
  (['inclusive', 'exclusive'] as const).flatMap((endBorder) =>
    (['millisecond', 'second'] as const).flatMap((windowPrecision) =>
      (['submit', 'deliver'] as const).map((windowField) => ({ startBorder, endBorder, windowPrecision, windowField })),
    ),
  ),
);

describe.each(waysToRead)('%s', (way) => {
  it.each(switches)(
    'leaves it to the service what is in the window: $startBorder start, $endBorder end, to the $windowPrecision, on $windowField',
    async (behaviour) => {
      const { handedOut, evidence, throughout } = await playScenario(
        plainScenario({ rows, switches: behaviour, pageSize: 3 }),
        way,
      );
      expect(handedOut).toEqual(throughout);
      expect(throughout.length).toBeGreaterThanOrEqual(2);
      expect(evidence.complete).toBe(true);
    },
  );

  it('gives reports whose shown times lie outside the window', async () => {
    const odd = rows.map((row) => ({ ...row, receiptAfterMs: 90_000_000 }));
    const { reports, throughout } = await playScenario(plainScenario({ rows: odd, pageSize: 3 }), way);
    expect(reports).toHaveLength(throughout.length);
    expect(reports.every((report) => Number(report.deliverTime) > endMs)).toBe(true);
  });
});
