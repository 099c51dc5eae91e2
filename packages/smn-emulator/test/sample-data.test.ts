import { startSmnEmulator, type ReportRow, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday, ten past four in the afternoon in China. */
const monday = Date.parse('2026-11-23T08:10:00Z');
const story = '13412346789';
const busy = '13900002500';

function start(now: number, sampleSize?: number, seed?: number): Promise<SmnEmulator> {
  return startSmnEmulator({ clock: () => now, seed, ...(sampleSize === undefined ? {} : { reports: { sampleSize } }) });
}

function age(row: ReportRow, now: number): number {
  return now - Date.parse(row.submit_time);
}

function hourInChina(row: ReportRow): number {
  return new Date(Date.parse(row.submit_time) + 8 * hour).getUTCHours();
}

describe('the stories', () => {
  const timesOfDay = Array.from({ length: 24 }, (_, hours) => monday + hours * hour);

  it.each(timesOfDay)('of 134****6789 are within a day of %i, whatever time of day that is', async (now) => {
    await using smn = await start(now);
    const query = lastDay(smn, { mobile: '134****6789' }, now);
    const [pending, arrived, failed, ...more] = rowsOf(await askReports(smn, query, { date: now }));
    expect(more).toEqual([]);
    expect(pending).toMatchObject({ status: 0, status_desc: null, deliver_time: null });
    expect(arrived).toMatchObject({ status: 1, status_desc: 'DELIVRD' });
    expect(failed).toMatchObject({ status: 2, status_desc: 'MK:0024' });
    const minutesAgo = [pending, arrived, failed].map((row) => (now - Date.parse(row?.submit_time ?? '')) / 60_000);
    expect(minutesAgo).toEqual([2, 160, 180]);
    expect(new Set([pending, arrived, failed].map((row) => row?.message_id)).size).toBe(3);
  });

  it('hold one more failure of 134****6789, some 30 hours ago', async () => {
    await using smn = await start(monday);
    const older = smn.store.rows().filter((row) => row.mobile === story && age(row, monday) > day);
    expect(older).toMatchObject([{ status: 2 }]);
    expect(age(older[0] ?? never(), monday)).toBe(30 * hour);
  });

  it('hold one message that arrived yesterday at a number that looks like no other', async () => {
    await using smn = await start(monday);
    const rows = smn.store.rows().filter((row) => /^137\d{4}0042$/.test(row.mobile));
    expect(rows).toMatchObject([{ status: 1, submit_time: '2026-11-22T04:00:00.000Z' }]);
  });

  it('hold 250 reports of one number within a day, under 250 message ids of one signature', async () => {
    await using smn = await start(monday);
    const rows = smn.store.rows().filter((row) => row.mobile === busy);
    expect(rows).toHaveLength(250);
    expect(new Set(rows.map((row) => row.message_id)).size).toBe(250);
    expect(new Set(rows.map((row) => row.sign_id))).toEqual(new Set([smn.signs[0]?.signId]));
    expect(rows.every((row) => age(row, monday) > 0 && age(row, monday) < 22 * hour)).toBe(true);
  });

  it('are told of no other number that looks the same', async () => {
    await using smn = await start(monday, 50_000);
    const alike = smn.store.rows().filter((row) => /^134\d{4}6789$|^139\d{4}2500$|^137\d{4}0042$/.test(row.mobile));
    expect(new Set(alike.map((row) => row.mobile))).toEqual(new Set([story, busy, '13712340042']));
  });
});

describe('the sample', () => {
  it('has three approved signatures with reports, and one in review without', async () => {
    await using smn = await start(monday);
    expect(smn.signs.map((sign) => [sign.signType, sign.status])).toEqual([
      [0, 3],
      [0, 3],
      [1, 3],
      [0, 2],
    ]);
    const used = new Set(smn.store.rows().map((row) => row.sign_id));
    expect(used).toEqual(new Set(smn.signs.slice(0, 3).map((sign) => sign.signId)));
  });

  it.each([undefined, 50_000])(
    'has every status, every final CMPP word and a spread of carrier codes (size %s)',
    async (size) => {
      await using smn = await start(monday, size);
      const rows = smn.store.rows();
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([0, 1, 2]));
      const codes = new Set(rows.map((row) => row.status_desc));
      const expected = ['DELIVRD', 'UNDELIV', 'REJECTD', 'UNKNOWN', null];
      for (const code of [...expected, 'MK:0001', 'MK:0005', 'DB:0141', 'ID:0076', 'MK:0024'])
        expect(codes).toContain(code);
      for (const late of ['EXPIRED', 'MI:0024']) expect(codes).toContain(late);
      expect(codes.size).toBeGreaterThan(size === undefined ? 20 : 25);
    },
  );

  it('never contradicts itself', async () => {
    await using smn = await start(monday, 20_000);
    for (const row of smn.store.rows()) {
      const submitted = Date.parse(row.submit_time);
      const delivered = row.deliver_time === null ? null : Date.parse(row.deliver_time);
      if (row.status === 0) expect([delivered, ['ACCEPTD', null].includes(row.status_desc)]).toEqual([null, true]);
      else expect(delivered).toSatisfy((at: number) => at >= submitted && at <= monday);
      if (row.status === 1) expect(row.status_desc).toBe('DELIVRD');
      if (row.status === 2) expect(row.status_desc).not.toBe('DELIVRD');
    }
  });

  it('is as large as asked for, and goes back ninety days', async () => {
    await using smn = await start(monday, 50_000);
    const ages = smn.store.rows().map((row) => age(row, monday));
    expect(smn.store.size).toBe(50_000);
    expect(Math.min(...ages)).toBe(2 * 60_000);
    expect(Math.max(...ages) / day).toBeGreaterThan(89);
    expect(Math.max(...ages) / day).toBeLessThanOrEqual(90);
  });

  it('follows the day in China: busy before noon and in the evening, quiet at night, less at weekends', async () => {
    await using smn = await start(monday, 50_000);
    const rows = smn.store.rows().filter((row) => row.mobile !== busy);
    const inHour = (wanted: number): number => rows.filter((row) => hourInChina(row) === wanted).length;
    expect(inHour(10)).toBeGreaterThan(20 * inHour(3));
    expect(inHour(20)).toBeGreaterThan(inHour(13));
    expect(inHour(10)).toBeGreaterThan(inHour(13));
    const onDay = (wanted: number): number =>
      rows.filter((row) => new Date(Date.parse(row.submit_time) + 8 * hour).getUTCDay() === wanted).length;
    expect(onDay(6)).toBeLessThan(0.8 * onDay(3));
  });

  it('holds promotions that went to several numbers under one id, no two of them alike', async () => {
    await using smn = await start(monday);
    const promotions = smn.store.rows().filter((row) => row.sign_id === smn.signs[2]?.signId);
    const keys = promotions.map((row) => `${row.message_id} ${row.mobile.slice(0, 3)} ${row.mobile.slice(-4)}`);
    expect(new Set(keys).size).toBe(promotions.length);
    expect(new Set(promotions.map((row) => row.message_id)).size).toBeLessThan(promotions.length);
  });

  it('is the same for the same seed and start, and another for another seed', async () => {
    await using first = await start(monday);
    await using again = await start(monday);
    await using other = await start(monday, undefined, 7);
    expect(again.store.rows()).toEqual(first.store.rows());
    expect(other.store.rows()).not.toEqual(first.store.rows());
  });
});

function never(): never {
  throw new Error('There is no such row');
}
