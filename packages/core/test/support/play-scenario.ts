import { startSmnEmulator, type ReportRow, type ReportStore, type SmnEmulator } from '@org/smn-emulator';
import { reportQuery, SmnClient, type RowBudget, type SmnClientOptions } from '../../src/index.ts';
import { isAskedFor } from './expected-rows.ts';
import { Witness } from './witness.ts';
import { clock } from './moment-in-time.ts';
import { nameOf, scenarioWindow, toRow, toState, type Change, type Scenario } from './scenario.ts';
import { readWhole, type Reading, type WayToRead } from './ways-to-read.ts';

/** A reading, and what a test must know to judge it. */
export interface Played extends Reading {
  /** Names of the rows handed out. */
  readonly handedOut: readonly string[];
  /** Names of rows that were there, and asked for, from the first request to the last; in the order of the service. */
  readonly throughout: readonly string[];
  /** Rows that were there, and asked for, at some time. */
  readonly everAskedFor: ReadonlySet<string>;
  /** Of each look: how many rows ever had it, and at the least at any time. */
  readonly looks: ReadonlyMap<string, { readonly ever: number; readonly always: number }>;
  /** How many rows there were at most. */
  readonly mostRows: number;
  readonly requests: SmnEmulator['requests'];
}

/** Reads a scenario's list from an emulator that behaves as it says. */
export async function playScenario(
  scenario: Scenario,
  way: WayToRead,
  options: { readonly budget?: RowBudget; readonly client?: Partial<SmnClientOptions> } = {},
): Promise<Played> {
  const { budget, client } = options;
  const { rows, pageSize, switches, statuses } = scenario;
  await using emulator = await startSmnEmulator({ clock, behaviour: switches, reports: rows.map(toRow) });
  await using smn = new SmnClient({
    endpoint: emulator.url,
    projectId: emulator.projectId,
    credentials: emulator.credentials,
    clock,
    ...client,
  });
  const asked = (row: ReportRow): boolean => isAskedFor(row, statuses, emulator.behaviour);
  const witness = new Witness(emulator, asked);
  for (const { after, kind, rows: left } of scenario.slips) {
    emulator.fault({ kind, after, ...(kind === 'shortPage' ? { rows: left } : {}) });
  }
  let added = rows.length;
  emulator.beforePage((page, store) => {
    for (const { before, changes } of scenario.moments) {
      if (before !== page) continue;
      for (const change of changes) {
        makeChange(store, change, added);
        added += 1;
        witness.look();
      }
    }
  });

  const signId = emulator.signs[0]?.signId ?? '';
  const base = reportQuery({ clock }).sign(signId).between(scenarioWindow.startMs, scenarioWindow.endMs);
  const [first, ...more] = statuses;
  const query = first === undefined ? base : base.status(first, ...more);
  const reading = await readWhole(smn, query, way, { pageSize, ...(budget === undefined ? {} : { budget }) });
  const inOrder = emulator.store
    .select(
      { signId, matchesWindow: () => true, matchesMobile: undefined, messageId: undefined, status: undefined },
      emulator.behaviour,
    )
    .map((report) => nameOf(report.row));
  return {
    ...reading,
    handedOut: reading.reports.map(nameOf),
    throughout: inOrder.filter((name) => witness.throughout.has(name)),
    everAskedFor: witness.ever,
    looks: witness.looks,
    mostRows: witness.mostRows,
    requests: emulator.requests,
  };
}

function makeChange(store: ReportStore, change: Change, nextIndex: number): void {
  if (change.kind === 'arrive') {
    store.add(toRow(change.row, nextIndex));
    return;
  }
  const rows = store.rows();
  const row = rows[change.which % Math.max(1, rows.length)];
  if (row === undefined) return;
  const key = { message_id: row.message_id, mobile: row.mobile };
  if (change.kind === 'leave') store.remove(key);
  else store.update(key, toState(change.status, Date.parse(row.submit_time) + change.receiptAfterMs));
}
