import { startSmnEmulator, type ReportInput } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnClient } from '../src/index.ts';
import { certainty } from './support/certainty.ts';
import { clock } from './support/moment-in-time.ts';
import { missing } from './support/judge-reading.ts';
import { plainRow, plainRows, plainScenario } from './support/plain-rows.ts';
import { playScenario } from './support/play-scenario.ts';
import { nameOf, scenarioWindow, toRow } from './support/scenario.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

describe.each(waysToRead)('%s', (way) => {
  it(`says why when ${certainty.unreadable.when}, and gives all others`, async () => {
    const unreadable: ReportInput = { ...toRow(plainRow(0), 500), wire: { message_id: null } };
    const reports = [...plainRows(120).map(toRow), unreadable];
    await using emulator = await startSmnEmulator({ clock, reports });
    await using smn = new SmnClient({
      endpoint: emulator.url,
      projectId: emulator.projectId,
      credentials: emulator.credentials,
      clock,
    });
    const query = reportQuery({ clock })
      .sign(emulator.signs[0]?.signId ?? '')
      .last('24h');
    const read = await readWhole(smn, query, way, { pageSize: 50 });
    expect(read.evidence).toMatchObject({ complete: false, reasons: certainty.unreadable.reasons, unreadable: 1 });
    expect(new Set(read.reports.map(nameOf)).size).toBe(120);
    expect(read.evidence.rows).toBe(read.evidence.duplicates + read.evidence.reports + 1);
    if (read.pages !== null) {
      expect(read.pages.flatMap((page) => page.unreadable.map((row) => row.paths.length))).toEqual([1]);
    }
  });

  it.each(['newest', 'oldest', 'none'] as const)(
    'reads 2,500 reports of one second, in the order that is %s',
    async (order) => {
      const crowd = plainRows(2_500).map((row) => ({ ...row, submittedMs: scenarioWindow.startMs + 90_000 }));
      const scenario = plainScenario({ rows: crowd, switches: { order, windowPrecision: 'second' } });
      const { handedOut, throughout, evidence } = await playScenario(scenario, way);
      expect(evidence).toMatchObject({ complete: true, reports: 2_500, passes: 1 });
      expect(handedOut).toEqual(throughout);
    },
  );

  it('reads 350 reports one at a time', async () => {
    const scenario = plainScenario({ rows: plainRows(350), pageSize: 1 });
    const { evidence, requests } = await playScenario(scenario, way);
    expect(evidence).toMatchObject({ complete: true, reports: 350 });
    expect(requests.length).toBeLessThan(400);
  });
});

describe('a pending report that becomes delivered while the list is read', () => {
  // Newest first: the rows are row-149 down to row-0; row-140 is on the first page, row-20 on the third.
  const rows = plainRows(150, { status: 0 });
  const moments = [140, 20].map((which) => ({
    before: 3,
    changes: [{ kind: 'become' as const, which, status: 1 as const, receiptAfterMs: 1 }],
  }));

  it.each(waysToRead)('costs no other its place under a status filter: %s', async (way) => {
    const scenario = plainScenario({ rows, pageSize: 40, statuses: ['pending'], moments });
    const played = await playScenario(scenario, way);
    expect(played.evidence).toMatchObject({ complete: true });
    expect(played.evidence.passes).toBeGreaterThan(1);
    expect(played.throughout).toHaveLength(148);
    expect(missing(played)).toEqual([]);
  });

  it.each(['scan, 1 at a time', 'scan, 4 at a time'] as const)('is as it was last: %s', async (way) => {
    // Something leaves too, so that the list is read once more.
    const shift = [{ before: 3, changes: [{ kind: 'leave' as const, which: 149 }] }];
    const scenario = plainScenario({ rows, pageSize: 40, moments: [...moments, ...shift] });
    const { reports, evidence } = await playScenario(scenario, way);
    expect(evidence).toMatchObject({ complete: true, passes: 2 });
    expect(reports.filter((report) => report.status === 'delivered').map(nameOf)).toEqual(['row-140', 'row-20']);
  });
});
