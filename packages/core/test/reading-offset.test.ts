import { describe, expect, it } from 'vitest';
import { SmnError } from '../src/index.ts';
import { certainty } from './support/certainty.ts';
import { failureOf } from './support/failure-of.ts';
import { plainRows } from './support/plain-rows.ts';
import { nameOf, toRow } from './support/scenario.ts';
import { startPair } from './support/start-pair.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

const mostRequests = 60;

describe.each(['pages', 'ignored'] as const)('an offset that is: %s', (offset) => {
  describe.each(waysToRead)('%s', (way) => {
    it.each([
      [0, 100],
      [1, 1],
      [1, 2],
      [2, 3],
      [49, 50],
      [99, 100],
    ])(`each report once, and proven, when ${certainty.onePage.when}: %i rows, %i a page`, async (total, pageSize) => {
      await using pair = await startPair({ behaviour: { offset }, reports: plainRows(total).map(toRow) });
      const { reports, evidence } = await readWhole(pair.smn, pair.lastDay, way, { pageSize });
      expect(new Set(reports.map(nameOf)).size).toBe(total);
      expect(evidence).toMatchObject({ complete: true, reasons: certainty.onePage.reasons, reports: total });
    });

    it.each([
      [2, 1],
      [3, 2],
      [40, 3],
      [100, 100],
      [101, 100],
      [250, 100],
      [350, 7],
    ])(`ends in one error, soon, when ${certainty.wrongOffset.when}: %i rows, %i a page`, async (total, pageSize) => {
      await using pair = await startPair({ behaviour: { offset }, reports: plainRows(total).map(toRow) });
      const error = await failureOf(readWhole(pair.smn, pair.lastDay, way, { pageSize }));
      expect(error).toBeInstanceOf(SmnError);
      expect(error).toMatchObject({ code: 'response', retryable: false });
      expect(error).toHaveProperty('message', expect.stringMatching(/offset/));
      expect(pair.emulator.requests.length).toBeLessThan(mostRequests);
    });
  });

  it('hands out no report twice before it ends', async () => {
    await using pair = await startPair({ behaviour: { offset }, reports: plainRows(250).map(toRow) });
    const handedOut: string[] = [];
    const reading = (async () => {
      for await (const report of pair.smn.reports(pair.lastDay)) handedOut.push(nameOf(report));
    })();
    expect(await failureOf(reading)).toBeInstanceOf(SmnError);
    expect(handedOut).toEqual([...new Set(handedOut)]);
    expect(handedOut.length).toBeGreaterThanOrEqual(100);
  });
});
