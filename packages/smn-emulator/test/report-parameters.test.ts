import { startSmnEmulator, type SmnEmulatorOptions } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const now = Date.parse('2026-11-23T08:10:00Z');
const setUp = { clock: () => now } satisfies SmnEmulatorOptions;
const date = now;
const inReview = 'e7a40b2c9d1f43568f0a6b3c5d2e1794';

describe('ListSmsMsgReport', () => {
  it.each<[code: string, status: number, parameters: Record<string, string | undefined>]>([
    ['SMN.0103', 400, { start_time: undefined }],
    ['SMN.0103', 400, { start_time: '' }],
    ['SMN.0103', 400, { start_time: '2026-11-23' }],
    ['SMN.0103', 400, { start_time: '-1' }],
    ['SMN.0103', 400, { start_time: '1.5' }],
    ['SMN.0104', 400, { end_time: undefined }],
    ['SMN.0104', 400, { end_time: 'now' }],
    ['SMN.0104', 400, { end_time: '1e12' }],
    ['SMN.0114', 400, { end_time: String(now - 25 * 3_600_000) }],
    ['SMN.0113', 400, { start_time: String(Math.floor(now / 1000)) }],
    ['SMN.0113', 400, { end_time: String(now + 1) }],
    ['SMN.0113', 400, { start_time: String(now + 1), end_time: String(now + 2) }],
    ['SMN.0080', 400, { sign_id: undefined }],
    ['SMN.0080', 400, { sign_id: '' }],
    ['SMN.0080', 400, { sign_id: '云上商城' }],
    ['SMN.0084', 404, { sign_id: '0'.repeat(32) }],
    ['SMN.0087', 400, { sign_id: inReview }],
    ['SMN.0077', 400, { status: '3' }],
    ['SMN.0077', 400, { status: '' }],
    ['SMN.0077', 400, { status: 'delivered' }],
    ['SMN.0015', 400, { offset: '-1' }],
    ['SMN.0015', 400, { offset: '01' }],
    ['SMN.0015', 400, { limit: '0' }],
    ['SMN.0015', 400, { limit: '101' }],
    ['SMN.0015', 400, { limit: '' }],
  ])('refuses with %s (%i) %j', async (code, status, parameters) => {
    await using smn = await startSmnEmulator(setUp);
    const fetched = await askReports(smn, lastDay(smn, parameters, now), { date });
    expect(fetched.status).toBe(status);
    expect(fetched.body).toEqual({
      request_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      code,
      message: expect.any(String),
    });
  });

  it('refuses a parameter that is given twice', async () => {
    await using smn = await startSmnEmulator(setUp);
    const query = new URLSearchParams(lastDay(smn, { limit: '5' }, now));
    query.append('limit', '7');
    query.sort();
    const fetched = await askReports(smn, {}, { rawQuery: query.toString(), date });
    expect(fetched.body['code']).toBe('SMN.0015');
  });

  it('accepts a window that ends where it starts, as the document’s sample has it', async () => {
    const at = '2026-11-23T07:00:00Z';
    await using smn = await startSmnEmulator({ ...setUp, reports: [{ mobile: '13412346789', submit_time: at }] });
    const moment = String(Date.parse(at));
    const fetched = await askReports(smn, lastDay(smn, { start_time: moment, end_time: moment }), { date });
    expect(rowsOf(fetched)).toHaveLength(1);
  });

  it('refuses such a window with SMN.0114 when the switch says so', async () => {
    await using smn = await startSmnEmulator({ ...setUp, behaviour: { emptyWindow: 'refused' } });
    const moment = String(now);
    const fetched = await askReports(smn, lastDay(smn, { start_time: moment, end_time: moment }), { date });
    expect(fetched.body['code']).toBe('SMN.0114');
  });

  it('accepts an end in the future when the switch says so', async () => {
    await using smn = await startSmnEmulator({ ...setUp, behaviour: { futureEnd: 'accepted' } });
    expect((await askReports(smn, lastDay(smn, { end_time: String(now + 60_000) }, now), { date })).status).toBe(200);
  });

  it.each([
    ['an ordinary day', '2026-11-23T08:10:00Z', '2026-08-23T08:10:00Z'],
    ['a day that February lacks', '2026-05-31T10:00:00Z', '2026-02-28T10:00:00Z'],
    ['a leap year', '2028-05-31T10:00:00Z', '2028-02-29T10:00:00Z'],
    ['the turn of the year', '2026-02-28T10:00:00Z', '2025-11-28T10:00:00Z'],
    ['a day that has begun in China only', '2026-05-30T16:00:00Z', '2026-02-27T16:00:00Z'],
  ])('goes back three calendar months of China from %s', async (_what, today, earliest) => {
    const clock = (): number => Date.parse(today);
    await using smn = await startSmnEmulator({ clock });
    const ask = async (start: number): Promise<unknown> => {
      const fetched = await askReports(smn, lastDay(smn, { start_time: String(start) }, clock()), { date: clock() });
      return fetched.body['code'] ?? fetched.status;
    };
    expect(await ask(Date.parse(earliest))).toBe(200);
    expect(await ask(Date.parse(earliest) - 1)).toBe('SMN.0113');
  });

  it('gives 100 rows when no limit is given', async () => {
    await using smn = await startSmnEmulator(setUp);
    expect(rowsOf(await askReports(smn, lastDay(smn, {}, now), { date }))).toHaveLength(100);
  });

  it('takes an empty number or message id as none', async () => {
    await using smn = await startSmnEmulator(setUp);
    const fetched = await askReports(smn, lastDay(smn, { mobile: '', message_id: '' }, now), { date });
    expect(rowsOf(fetched)).toHaveLength(100);
  });

  it('answers with every documented field and no other', async () => {
    await using smn = await startSmnEmulator({
      ...setUp,
      reports: [{ mobile: '13412346789', submit_time: '2026-11-23T08:00:00.999Z', text: '验证码 123456' }],
    });
    const fetched = await askReports(smn, lastDay(smn, {}, now), { date });
    expect(Object.keys(fetched.body)).toEqual(['request_id', 'count', 'data']);
    expect(rowsOf(fetched)).toEqual([
      {
        message_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        status: 0,
        sign_id: smn.signs[0]?.signId,
        status_desc: null,
        fee_num: 1,
        extend_code: null,
        nation_code: '86',
        mobile: '134****6789',
        submit_time: '2026-11-23T08:00:00Z',
        deliver_time: null,
      },
    ]);
  });

  it('shows a row’s own wire fields as they are, also where no client would want them', async () => {
    await using smn = await startSmnEmulator({
      ...setUp,
      reports: [
        {
          mobile: '13412346789',
          submit_time: '2026-11-23T08:00:00Z',
          wire: { fee_num: '2', status_desc: undefined, extra: 1 },
        },
      ],
    });
    const [row] = rowsOf(await askReports(smn, lastDay(smn, {}, now), { date }));
    expect(row).toMatchObject({ fee_num: '2', extra: 1 });
    expect(row).not.toHaveProperty('status_desc');
  });
});
