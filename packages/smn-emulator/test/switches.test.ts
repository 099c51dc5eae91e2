import { startSmnEmulator, type Behaviour, type ReportInput, type SmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf, type WireRow } from './support/ask-reports.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const mobile = '13412346789';

/** Rows named `a`, `b`, … that were submitted, and received, at these times of the day. */
function rowsAt(...times: (readonly [submitted: string, received: string | null])[]): ReportInput[] {
  return times.map(([submitted, received], position) => ({
    mobile,
    extend_code: String.fromCodePoint(97 + position),
    submit_time: `2026-11-23T${submitted}Z`,
    deliver_time: received === null ? null : `2026-11-23T${received}Z`,
  }));
}

const threeRows = rowsAt(['07:00:00', '07:30:00'], ['07:10:00', '07:20:00'], ['07:20:00', null]);

function start(behaviour: Partial<Behaviour> = {}, reports: ReportInput[] = threeRows): Promise<SmnEmulator> {
  return startSmnEmulator({ clock: () => now, behaviour, reports });
}

async function ask(smn: SmnEmulator, parameters: Record<string, string> = {}): Promise<WireRow[]> {
  return rowsOf(await askReports(smn, lastDay(smn, parameters, now), { date: now }));
}

async function names(smn: SmnEmulator, parameters: Record<string, string> = {}): Promise<string> {
  return (await ask(smn, parameters)).map((row) => row.extend_code).join('');
}

function window(start: string, end: string): Record<string, string> {
  const instant = (time: string): string => String(Date.parse(`2026-11-23T${time}Z`));
  return { start_time: instant(start), end_time: instant(end) };
}

describe('order', () => {
  it('is newest first', async () => {
    await using smn = await start();
    expect(await names(smn)).toBe('cba');
  });

  it('is oldest first when asked to be', async () => {
    await using smn = await start({ order: 'oldest' });
    expect(await names(smn)).toBe('abc');
  });

  it('can follow the receipt, rows without one counting as oldest', async () => {
    await using smn = await start({ orderField: 'deliver' });
    expect(await names(smn)).toBe('abc');
    smn.behaviour.order = 'oldest';
    expect(await names(smn)).toBe('cba');
  });

  it('can be none, the same from page to page and with rows that arrive', async () => {
    const many = Array.from({ length: 40 }, (_, minute) => ({
      mobile,
      extend_code: String(minute),
      submit_time: new Date(now - minute * 60_000).toISOString(),
    }));
    await using smn = await start({ order: 'none' }, many);
    const before = (await ask(smn)).map((row) => Number(row.extend_code));
    expect(before).not.toEqual(before.toSorted((left, right) => left - right));
    expect(before).not.toEqual(before.toSorted((left, right) => right - left));
    smn.store.add({ mobile, extend_code: '40', submit_time: new Date(now - 1000).toISOString() });
    const after = (await ask(smn)).map((row) => Number(row.extend_code));
    expect(after.filter((name) => name !== 40)).toEqual(before);
  });

  it('puts the later arrival first among rows of one instant', async () => {
    await using smn = await start({}, rowsAt(['07:00:00', null], ['07:00:00', null]));
    expect(await names(smn)).toBe('ba');
  });
});

describe('the window', () => {
  it('is on the submit time, both borders in it', async () => {
    await using smn = await start();
    expect(await names(smn, window('07:00:00', '07:20:00'))).toBe('cba');
  });

  it.each([
    ['startBorder', 'cb'],
    ['endBorder', 'ba'],
  ] as const)('leaves the %s out when that is exclusive', async (border, expected) => {
    await using smn = await start({ [border]: 'exclusive' });
    expect(await names(smn, window('07:00:00', '07:20:00'))).toBe(expected);
  });

  it('can be on the receipt, where a row without one is in no window', async () => {
    await using smn = await start({ windowField: 'deliver' });
    expect(await names(smn, window('07:20:00', '07:30:00'))).toBe('ba');
    expect(await names(smn)).toBe('ba');
  });

  it('sees milliseconds that no answer shows', async () => {
    await using smn = await start({}, rowsAt(['07:00:00.400', null]));
    expect(await names(smn, window('07:00:00.400', '07:00:00.400'))).toBe('a');
    expect(await names(smn, window('07:00:00.401', '07:00:00.999'))).toBe('');
    expect((await ask(smn))[0]?.submit_time).toBe('2026-11-23T07:00:00Z');
  });

  it('can be blind to milliseconds', async () => {
    await using smn = await start({ windowPrecision: 'second' }, rowsAt(['07:00:00.400', null]));
    expect(await names(smn, window('07:00:00.900', '07:00:00.950'))).toBe('a');
  });
});

describe('offset', () => {
  it('counts rows', async () => {
    await using smn = await start();
    expect(await names(smn, { offset: '1', limit: '1' })).toBe('b');
    expect(await names(smn, { offset: '3', limit: '1' })).toBe('');
  });

  it('can count pages from 1, and 0 is the first one too', async () => {
    await using smn = await start({ offset: 'pages' });
    expect(await names(smn, { offset: '0', limit: '2' })).toBe('cb');
    expect(await names(smn, { offset: '1', limit: '2' })).toBe('cb');
    expect(await names(smn, { offset: '2', limit: '2' })).toBe('a');
  });

  it('can be ignored', async () => {
    await using smn = await start({ offset: 'ignored' });
    expect(await names(smn, { offset: '2', limit: '2' })).toBe('cb');
  });
});

describe('count', () => {
  const counted = async (smn: SmnEmulator): Promise<unknown> =>
    (await askReports(smn, lastDay(smn, { limit: '2' }, now), { date: now })).body['count'];

  it('is the number of rows on the page', async () => {
    await using smn = await start();
    expect(await counted(smn)).toBe(2);
  });

  it('can be the number of all rows that match', async () => {
    await using smn = await start({ count: 'total' });
    expect(await counted(smn)).toBe(3);
  });

  it('can be nonsense, and not the same nonsense each time', async () => {
    await using smn = await start({ count: 'nonsense' });
    const counts = new Set<unknown>();
    for (let asked = 0; asked < 20; asked += 1) counts.add(await counted(smn));
    expect([...counts].every(Number.isInteger)).toBe(true);
    expect(counts.size).toBeGreaterThan(2);
  });
});

describe('numbers', () => {
  const reports = [mobile, '13400006789', '13412346780', '61234567'].map((number) => ({
    mobile: number,
    submit_time: '2026-11-23T08:00:00Z',
  }));

  it('are shown masked, short ones too', async () => {
    await using smn = await start({}, reports);
    const shown = (await ask(smn)).map((row) => row.mobile);
    expect(shown.toSorted()).toEqual(['134****6780', '134****6789', '134****6789', '61****67']);
  });

  it('can be shown in full', async () => {
    await using smn = await start({ numbers: 'full' }, reports);
    expect((await ask(smn)).map((row) => row.mobile)).toContain(mobile);
  });

  it('are found in full, whatever answers show', async () => {
    await using smn = await start({}, reports);
    expect(await ask(smn, { mobile })).toHaveLength(1);
  });

  it('are found by mask, which all that look alike match', async () => {
    await using smn = await start({}, reports);
    expect(await ask(smn, { mobile: '134****6789' })).toHaveLength(2);
    for (const mask of ['134***6789', '134*****6789']) expect(await ask(smn, { mobile: mask })).toHaveLength(0);
  });

  it('are not found by mask where the mask is taken literally', async () => {
    await using smn = await start({ mask: 'literal' }, reports);
    expect(await ask(smn, { mobile: '134****6789' })).toHaveLength(0);
    expect(await ask(smn, { mobile })).toHaveLength(1);
  });

  it('are refused under a mask with 404 SMN.0167 where masks are refused', async () => {
    await using smn = await start({ mask: 'refused' }, reports);
    const fetched = await askReports(smn, lastDay(smn, { mobile: '134****6789' }, now), { date: now });
    expect([fetched.status, fetched.body['code']]).toEqual([404, 'SMN.0167']);
    expect(await ask(smn, { mobile })).toHaveLength(1);
  });

  it('are shown as they are when the data has them masked already', async () => {
    await using smn = await start({}, [{ mobile: '134****6789', submit_time: '2026-11-23T08:00:00Z' }]);
    expect((await ask(smn, { mobile: '134****6789' }))[0]?.mobile).toBe('134****6789');
  });

  it('are not read as patterns beyond the mask', async () => {
    await using smn = await start({}, reports);
    expect(await ask(smn, { mobile: '.*' })).toHaveLength(0);
    expect(await ask(smn, { mobile: '(*' })).toHaveLength(0);
  });
});

describe('filters', () => {
  it('keep one status', async () => {
    const reports = [0, 1, 2].map((status) => ({ mobile, status, submit_time: '2026-11-23T08:00:00Z' }));
    await using smn = await start({}, reports);
    for (const status of [0, 1, 2]) {
      expect((await ask(smn, { status: String(status) })).map((row) => row.status)).toEqual([status]);
    }
  });

  it('keep one message, which may have gone to several numbers', async () => {
    const shared = { message_id: 'one-for-two', submit_time: '2026-11-23T08:00:00Z' };
    const reports = [
      { ...shared, mobile },
      { ...shared, mobile: '13500001111' },
      { ...shared, mobile, message_id: 'other' },
    ];
    await using smn = await start({ numbers: 'full' }, reports);
    const found = await ask(smn, { message_id: 'one-for-two' });
    expect(found.map((row) => row.mobile).toSorted()).toEqual([mobile, '13500001111']);
    expect(await ask(smn, { message_id: 'one-for-two', mobile })).toHaveLength(1);
  });

  it('keep one signature', async () => {
    await using smn = await start();
    expect(await ask(smn, { sign_id: smn.signs[1]?.signId ?? '' })).toEqual([]);
  });
});
