import { describe, expect, it } from 'vitest';
import { certainty } from './support/certainty.ts';
import { judgeReading, judgeTwins, missing, repeated } from './support/judge-reading.ts';
import { alikeRows, plainRow, plainRows, plainScenario } from './support/plain-rows.ts';
import { playScenario } from './support/play-scenario.ts';
import { toRow, type Moment } from './support/scenario.ts';
import { startPair } from './support/start-pair.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

const mostRequests = 1_000;

/** A row that is newer than all others, before each of so many requests. */
function arrivals(requests: number): readonly Moment[] {
  return Array.from({ length: requests }, (_, index) => ({
    before: index + 1,
    changes: [{ kind: 'arrive', row: plainRow(1_000 + index) }],
  }));
}

describe.each(waysToRead)('%s', (way) => {
  it(`says why when ${certainty.alwaysMoving.when}`, async () => {
    const scenario = plainScenario({ rows: plainRows(90), pageSize: 50, moments: arrivals(200) });
    const played = await playScenario(scenario, way);
    expect(played.evidence).toMatchObject({ complete: false, reasons: certainty.alwaysMoving.reasons });
    judgeReading(played, scenario);
  });

  it.each([50, 200])(`says why when ${certainty.crowdAlike.when}: %i, 20 a page`, async (alike) => {
    const rows = [...plainRows(15), ...alikeRows(alike, 20)];
    const scenario = plainScenario({ rows, pageSize: 20, switches: { order: 'oldest' } });
    const played = await playScenario(scenario, way);
    expect(played.evidence).toMatchObject({ complete: false, reasons: certainty.crowdAlike.reasons });
    judgeTwins(played, scenario);
  });

  it.each([
    ['none of them lost from what is called complete, when a row leaves', { kind: 'leave', which: 0 }],
    ['none of them handed out twice, when a row arrives', { kind: 'arrive', row: plainRow(0) }],
  ] as const)('of rows in a row that are alike, %s in front of them', async (_what, change) => {
    const rows = [...plainRows(15), ...alikeRows(30, 20)];
    const moments: Moment[] = [{ before: 3, changes: [change] }];
    const scenario = plainScenario({ rows, pageSize: 20, switches: { order: 'oldest' }, moments });
    judgeTwins(await playScenario(scenario, way), scenario);
  });

  it('hands no report out twice in what is called complete when one arrives that only its status tells apart', async () => {
    const failed = plainRow(0, { family: 1, tagged: false, status: 2 });
    const moments: Moment[] = [{ before: 2, changes: [{ kind: 'arrive', row: failed }] }];
    const { handedOut, evidence } = await playScenario(plainScenario({ rows: alikeRows(1), moments }), way);
    expect(evidence.complete ? repeated(handedOut) : []).toEqual([]);
  });

  it('does not take a list that moves for one whose offset does not count rows', async () => {
    const scenario = plainScenario({ rows: plainRows(90), pageSize: 10, moments: arrivals(300) });
    judgeReading(await playScenario(scenario, way), scenario);
  });

  it('gives up on a list that grows faster than it can be read', async () => {
    await using pair = await startPair({ reports: plainRows(90).map(toRow) });
    const { emulator, smn, lastDay } = pair;
    const tooLong = new AbortController();
    emulator.beforePage((page, store) => {
      if (page > mostRequests) tooLong.abort(new Error(`${mostRequests} requests, and no end`));
      for (const index of [1, 2, 3]) store.add(toRow(plainRow(1_000 + page), 1_000 + 3 * page + index));
    });
    const reading = readWhole(smn, lastDay, way, { pageSize: 10, signal: tooLong.signal });
    expect((await reading).evidence).toMatchObject({ complete: false, reasons: certainty.alwaysMoving.reasons });
  });

  it('hands no report out twice when its twin arrives before it', async () => {
    const twin = plainRow(1, { family: 1 });
    const moments: Moment[] = [{ before: 2, changes: [{ kind: 'arrive', row: twin }] }];
    const scenario = plainScenario({ rows: [plainRow(0, { family: 1 })], moments });
    const { handedOut } = await playScenario(scenario, way);
    expect(repeated(handedOut)).toEqual([]);
  });

  it('loses no report from what is called complete when its twin leaves before it', async () => {
    const rows = [...plainRows(2, { family: 1 }), plainRow(2), plainRow(3), plainRow(4)];
    const moments: Moment[] = [{ before: 4, changes: [{ kind: 'leave', which: 1 }] }];
    const played = await playScenario(plainScenario({ rows, pageSize: 2, moments }), way);
    expect(played.evidence.complete && missing(played).length > 0).toBe(false);
  });
});
