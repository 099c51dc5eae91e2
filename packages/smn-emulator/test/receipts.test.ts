import { startSmnEmulator, type ReportRow, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

function start(seed?: number): Promise<SmnEmulator> {
  return startSmnEmulator({
    clock: () => now,
    seed,
    reports: Array.from({ length: 40 }, (_, position) => ({
      mobile: `1340000${String(position).padStart(4, '0')}`,
      submit_time: new Date(now - position * minute).toISOString(),
      ...(position % 4 === 0 ? { status: 1, status_desc: 'DELIVRD', deliver_time: new Date(now).toISOString() } : {}),
    })),
  });
}

const waiting = ({ status }: ReportRow): boolean => status === 0;

describe('the clock of receipts', () => {
  it('gives pending messages theirs as it moves, and counts them', async () => {
    await using smn = await start();
    expect(smn.receipts).toMatchObject({ pending: 30, movedMs: 0 });
    const given = smn.receipts.forward(10 * minute);
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(30);
    expect(smn.receipts).toMatchObject({ pending: 30 - given, movedMs: 10 * minute });
    const later = smn.receipts.forward(4 * day);
    expect(given + later).toBe(30);
    expect(smn.receipts).toMatchObject({ pending: 0, movedMs: 4 * day + 10 * minute });
  });

  it('gives nothing of which the time has not come', async () => {
    await using smn = await start();
    expect(smn.receipts.forward(0)).toBe(0);
    smn.receipts.forward(7 * minute);
    for (const row of smn.store.rows().filter((each) => !waiting(each))) {
      expect(Date.parse(row.deliver_time ?? '')).toBeLessThanOrEqual(now + 7 * minute);
    }
  });

  it('delivers most, and some fail with a code of the carriers', async () => {
    await using smn = await start();
    const ids = new Set(
      smn.store
        .rows()
        .filter(waiting)
        .map(({ message_id }) => message_id),
    );
    smn.receipts.forward(4 * day);
    const rows = smn.store.rows().filter(({ message_id }) => ids.has(message_id));
    const delivered = rows.filter(({ status }) => status === 1);
    expect(delivered.length).toBeGreaterThan(15);
    expect(delivered.length).toBeLessThan(30);
    expect(new Set(delivered.map(({ status_desc }) => status_desc))).toEqual(new Set(['DELIVRD']));
    for (const row of rows) {
      expect(Date.parse(row.deliver_time ?? '')).toBeGreaterThan(Date.parse(row.submit_time));
      if (row.status === 2) expect(row.status_desc).toMatch(/^[A-Z0-9:]+$/);
    }
  });

  it('is served like any other receipt', async () => {
    await using smn = await start();
    smn.receipts.forward(4 * day);
    const rows = rowsOf(await askReports(smn, lastDay(smn, { status: '0' }, now), { date: now }));
    expect(rows).toEqual([]);
  });

  it('moves nothing else: signatures and windows go by the emulator’s clock', async () => {
    await using smn = await start();
    smn.receipts.forward(4 * day);
    const asked = await askReports(smn, lastDay(smn, {}, now), { date: now });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('date')).toBe(new Date(now).toUTCString());
    expect((await askReports(smn, lastDay(smn, {}, now + day), { date: now })).body).toMatchObject({
      code: 'SMN.0113',
    });
    expect((await askReports(smn, lastDay(smn, {}, now), { date: now + 4 * day })).status).toBe(401);
  });

  it('plans by the seed, the message and the number, whatever steps it moves in', async () => {
    await using first = await start();
    await using again = await start();
    await using other = await start(7);
    first.receipts.forward(30 * minute);
    for (let step = 0; step < 30; step += 1) again.receipts.forward(minute);
    other.receipts.forward(30 * minute);
    expect(again.store.rows()).toEqual(first.store.rows());
    const outcomes = (smn: SmnEmulator): unknown =>
      smn.store.rows().map(({ status, deliver_time }) => [status, deliver_time]);
    expect(outcomes(other)).not.toEqual(outcomes(first));
  });

  it('knows of messages that are added later, and leaves alone what has a receipt', async () => {
    await using smn = await start();
    const added = smn.store.add({ mobile: '13500001111', message_id: 'shared' });
    smn.store.add({
      mobile: '13500001111',
      message_id: 'shared',
      status: 2,
      status_desc: 'MK:0001',
      deliver_time: added.submit_time,
    });
    expect(smn.receipts.pending).toBe(31);
    smn.receipts.forward(4 * day);
    const [received, failed] = smn.store.rows().filter(({ message_id }) => message_id === 'shared');
    expect(received?.deliver_time).not.toBeNull();
    expect(failed).toMatchObject({ status: 2, status_desc: 'MK:0001', deliver_time: added.submit_time });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('does not move by %d', async (milliseconds) => {
    await using smn = await start();
    expect(() => smn.receipts.forward(milliseconds)).toThrow(RangeError);
    expect(smn.receipts.movedMs).toBe(0);
  });

  it('lets the story’s last message arrive within a minute', async () => {
    await using smn = await startSmnEmulator({ clock: () => now });
    smn.receipts.forward(minute);
    const rows = rowsOf(await askReports(smn, lastDay(smn, { mobile: '134****6789' }, now), { date: now }));
    expect(rows[0]).toMatchObject({ status: 1, status_desc: 'DELIVRD' });
  });
});
