import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const reports = Array.from({ length: 4 }, (_, position) => ({
  mobile: '13412346789',
  message_id: `message-${position}`,
  submit_time: new Date(now - position * 60_000 - 60_000).toISOString(),
}));

function start(): Promise<SmnEmulator> {
  return startSmnEmulator({ clock: () => now, reports });
}

async function page(smn: SmnEmulator, parameters: Record<string, string> = {}): Promise<string[]> {
  const query = lastDay(smn, { limit: '2', ...parameters }, now);
  return rowsOf(await askReports(smn, query, { date: now })).map((row) => row.message_id);
}

describe('a hook before pages', () => {
  it('lets a row arrive between two pages, which pushes the others on', async () => {
    await using smn = await start();
    const pages: number[] = [];
    smn.beforePage((number, store) => {
      pages.push(number);
      if (number === 2)
        store.add({ mobile: '13500001111', message_id: 'new', submit_time: new Date(now).toISOString() });
    });
    expect(await page(smn)).toEqual(['message-0', 'message-1']);
    expect(await page(smn, { offset: '2' })).toEqual(['message-1', 'message-2']);
    expect(await page(smn)).toEqual(['new', 'message-0']);
    expect(pages).toEqual([1, 2, 3]);
  });

  it('lets a status change between two pages, which pulls the others up under a filter', async () => {
    await using smn = await start();
    smn.beforePage((number, store) => {
      if (number === 2) store.update({ message_id: 'message-0' }, { status: 1, status_desc: 'DELIVRD' });
    });
    expect(await page(smn, { status: '0' })).toEqual(['message-0', 'message-1']);
    expect(await page(smn, { status: '0', offset: '2' })).toEqual(['message-3']);
    expect(await page(smn, { status: '1' })).toEqual(['message-0']);
  });

  it('is waited for, and ends when told so', async () => {
    await using smn = await start();
    const end = smn.beforePage(async (_number, store) => {
      await Promise.resolve();
      store.remove({ message_id: 'message-0' });
    });
    expect(await page(smn)).toEqual(['message-1', 'message-2']);
    end();
    smn.store.add({ ...reports[0], mobile: '13412346789' });
    expect(await page(smn)).toEqual(['message-0', 'message-1']);
  });

  it('is not called for other requests, nor for refused ones', async () => {
    await using smn = await start();
    let calls = 0;
    smn.beforePage(() => {
      calls += 1;
    });
    await askReports(smn, {}, { date: now });
    await fetch(`${smn.url}/v3/projects`);
    expect(calls).toBe(0);
  });

  it('does not hide what it throws: closing tells', async () => {
    const smn = await start();
    smn.beforePage(() => {
      throw new Error('the test is wrong');
    });
    await expect(page(smn)).rejects.toThrow('fetch failed');
    await expect(smn.close()).rejects.toThrow('Requests failed inside the emulator');
  });
});

describe('the store', () => {
  it('tells numbers of one message apart', async () => {
    await using smn = await start();
    smn.store.add({ mobile: '13500001111', message_id: 'message-0', submit_time: new Date(now).toISOString() });
    expect(smn.store.update({ message_id: 'message-0', mobile: '13500001111' }, { status: 2 })).toBe(1);
    expect(await page(smn, { status: '2' })).toEqual(['message-0']);
    expect(smn.store.update({ message_id: 'message-0' }, { status: 1 })).toBe(2);
    expect(smn.store.update({ message_id: 'nobody' }, { status: 1 })).toBe(0);
  });

  it('moves a row with its times and its signature', async () => {
    await using smn = await start();
    smn.store.update({ message_id: 'message-3' }, { submit_time: new Date(now).toISOString() });
    expect(await page(smn)).toEqual(['message-3', 'message-0']);
    const sign_id = smn.signs[1]?.signId ?? '';
    smn.store.update({ message_id: 'message-3' }, { sign_id });
    expect(await page(smn)).toEqual(['message-0', 'message-1']);
    expect(await page(smn, { sign_id })).toEqual(['message-3']);
  });

  it('counts and gives back its rows, numbers in full', async () => {
    await using smn = await start();
    const added = smn.store.add({ mobile: '13500001111' });
    expect(added).toMatchObject({ mobile: '13500001111', status: 0, sign_id: smn.signs[0]?.signId });
    expect(smn.store.size).toBe(5);
    expect(smn.store.rows().at(-1)).toEqual(added);
    expect(smn.store.remove({ message_id: added.message_id })).toBe(1);
    expect(smn.store.size).toBe(4);
  });

  it('keeps a row as it was when a change makes no sense', async () => {
    await using smn = await start();
    expect(() => smn.store.update({ message_id: 'message-0' }, { submit_time: 'yesterday' })).toThrow(RangeError);
    expect(() => smn.store.add({ mobile: '13500001111', deliver_time: '2026-11-23' })).toThrow('deliver_time');
    expect(smn.store.size).toBe(4);
    expect(await page(smn)).toEqual(['message-0', 'message-1']);
  });
});
