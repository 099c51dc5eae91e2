import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay } from './support/ask-reports.ts';

const start = Date.parse('2026-11-23T08:10:00Z');
const hour = 3_600_000;

describe('a reset', () => {
  it('makes the data as it was at the start, ids and tokens too', async () => {
    await using smn = await startSmnEmulator({ clock: () => start, reports: [{ mobile: '13412346789' }] });
    const before = { rows: smn.store.rows(), token: smn.issueToken() };
    smn.store.add({ mobile: '13500001111' });
    smn.store.update({ message_id: before.rows[0]?.message_id ?? '' }, { status: 1 });
    smn.reset();
    expect(smn.store.rows()).toEqual(before.rows);
    expect(smn.store.size).toBe(1);
    expect(smn.issueToken()).toBe(before.token);
  });

  it('makes the sample for the clock as it is by then', async () => {
    let now = start;
    await using smn = await startSmnEmulator({ clock: () => now, seed: 7 });
    now += 5 * hour;
    smn.reset();
    await using fresh = await startSmnEmulator({ clock: () => now, seed: 7 });
    expect(smn.store.rows()).toEqual(fresh.store.rows());
  });

  it('takes away faults, tokens and the log, and sets the clock of receipts back', async () => {
    await using smn = await startSmnEmulator({ clock: () => start });
    const held = smn.fault({ kind: 'delay', times: Infinity });
    const token = smn.issueToken();
    const asking = askReports(smn, lastDay(smn, {}, start), { date: start });
    await held.reached();
    smn.receipts.forward(hour);
    smn.reset();
    expect((await asking).status).toBe(200);
    expect(smn.requests).toEqual([]);
    expect(smn.receipts).toMatchObject({ movedMs: 0, pending: 1 });
    const refused = await fetch(`${smn.url}/v3/projects`, { headers: { 'x-auth-token': token } });
    expect(refused.status).toBe(401);
    expect(smn.requests).toMatchObject([{ fault: null }]);
  });

  it('leaves switches, hooks and listeners', async () => {
    await using smn = await startSmnEmulator({ clock: () => start });
    let pages = 0;
    let requests = 0;
    smn.beforePage(() => {
      pages += 1;
    });
    smn.onRequest(() => {
      requests += 1;
    });
    smn.behaviour.count = 'total';
    smn.reset();
    const { body } = await askReports(smn, lastDay(smn, { limit: '1' }, start), { date: start });
    expect(body['count']).toBeGreaterThan(1);
    expect([pages, requests]).toEqual([1, 2]);
  });
});
