import type { ReportInput } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { certainty } from './support/certainty.ts';
import { failureOf } from './support/failure-of.ts';
import { nowMs } from './support/moment-in-time.ts';
import { startPair } from './support/start-pair.ts';
import { readWhole, waysToRead } from './support/ways-to-read.ts';

const mask = '134****6789';

/** Rows of many numbers, one a second; every so many of them is one that the mask stands for. */
function rowsWithMask(total: number, every: number): readonly ReportInput[] {
  return Array.from({ length: total }, (_, index) => {
    const middle = String(index).padStart(4, '0');
    const wanted = index % every === 0;
    return {
      mobile: wanted ? `134${middle}6789` : `13${index % 4}${middle}67${String(index % 80).padStart(2, '0')}`,
      extend_code: `${wanted ? 'wanted' : 'other'}-${index}`,
      submit_time: new Date(nowMs - 1_000 * (index + 1)).toISOString(),
      status: 1,
      status_desc: 'DELIVRD',
    };
  });
}

const wantedOf = (rows: readonly ReportInput[]) =>
  rows.flatMap((row) => (row.extend_code?.startsWith('wanted') ? [row.extend_code] : []));

describe.each([
  ['pattern', 'service'],
  ['literal', 'client'],
  ['refused', 'client'],
] as const)('a mask that the service takes as: %s', (maskSwitch, mobileMatchedBy) => {
  describe.each(['masked', 'full'] as const)('with numbers %s', (numbers) => {
    it.each(waysToRead)(`finds the reports behind 134****6789, by the ${mobileMatchedBy}: %s`, async (way) => {
      const rows = rowsWithMask(330, 3);
      await using pair = await startPair({ behaviour: { mask: maskSwitch, numbers }, reports: rows });
      const { reports, evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), way);
      expect(reports.map((report) => report.extendCode)).toEqual(wantedOf(rows));
      expect(evidence).toMatchObject({ complete: true, reasons: certainty.maskSearched.reasons, mobileMatchedBy });
    });
  });

  it('finds nothing where there is nothing, and says so', async () => {
    await using pair = await startPair({ behaviour: { mask: maskSwitch }, reports: [{ mobile: '13500001111' }] });
    const { reports, evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), 'for await');
    expect(reports).toEqual([]);
    expect(evidence).toMatchObject({ complete: true, reports: 0 });
  });

  it('is found beside a status', async () => {
    const rows = rowsWithMask(40, 2).map((row, index) => ({
      ...row,
      status: index % 4 === 0 ? 2 : 1,
      status_desc: null,
    }));
    await using pair = await startPair({ behaviour: { mask: maskSwitch }, reports: rows });
    const query = pair.lastDay.mobile(mask).status('failed');
    const { reports, evidence } = await readWhole(pair.smn, query, 'for await');
    expect(reports.map((report) => report.extendCode)).toEqual(wantedOf(rows.filter((row) => row.status === 2)));
    expect(evidence).toMatchObject({ complete: true, mobileMatchedBy, statusMatchedBy: 'service' });
  });
});

describe.each(['literal', 'refused'] as const)('the search for a mask that is: %s', (maskSwitch) => {
  it.each(waysToRead)(`stops at 2,000 rows, and says why: %s`, async (way) => {
    const rows = rowsWithMask(2_150, 50);
    await using pair = await startPair({ behaviour: { mask: maskSwitch }, reports: rows });
    const { reports, evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), way);
    expect(evidence).toMatchObject({
      complete: false,
      reasons: certainty.maskLimit.reasons,
      mobileMatchedBy: 'client',
    });
    const found = reports.map((report) => report.extendCode);
    expect(found).toEqual(wantedOf(rows).slice(0, found.length));
    expect(found.length).toBeGreaterThanOrEqual(40);
    expect(found.length).toBeLessThan(43);
  });

  it.each(waysToRead)('stops at a limit of the caller’s: %s', async (way) => {
    const rows = rowsWithMask(400, 10);
    await using pair = await startPair({ behaviour: { mask: maskSwitch }, reports: rows });
    const options = { pageSize: 50, maskSearchRows: 150 };
    const { reports, evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), way, options);
    expect(evidence).toMatchObject({ complete: false, reasons: certainty.maskLimit.reasons });
    expect(reports.length).toBeGreaterThanOrEqual(15);
    expect(reports.length).toBeLessThanOrEqual(20);
  });
});

// A service that compares masks letter for letter finds what is stored masked. Its answer looks like that of one that
// understands masks, and says nothing of the numbers that are stored in full.
it.each(waysToRead)('a mask that brought something is looked for elsewhere all the same: %s', async (way) => {
  await using pair = await startPair({ behaviour: { mask: 'literal' }, reports: [] });
  const { smn, lastDay, emulator } = pair;
  const [first, second] = emulator.signs.map(({ signId }) => signId);
  emulator.store.add({ mobile: mask, sign_id: first ?? '', extend_code: 'stored masked' });
  emulator.store.add({ mobile: '13400006789', sign_id: second ?? '', extend_code: 'stored in full' });
  for (const [sign, found, mobileMatchedBy] of [
    [first, 'stored masked', 'service'],
    [second, 'stored in full', 'client'],
  ] as const) {
    const { reports, evidence } = await readWhole(smn, lastDay.sign(sign ?? '').mobile(mask), way);
    expect(reports.map((report) => report.extendCode)).toEqual([found]);
    expect(evidence).toMatchObject({ complete: true, mobileMatchedBy });
  }
});

describe('with maskSearchRows 0', () => {
  const rows = rowsWithMask(20, 2);

  it.each(waysToRead)(`says why when ${certainty.maskUnsearched.when}: %s`, async (way) => {
    await using pair = await startPair({ behaviour: { mask: 'literal' }, reports: rows });
    const { reports, evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), way, { maskSearchRows: 0 });
    expect(reports).toEqual([]);
    expect(pair.emulator.requests.every((request) => request.query.mobile === mask)).toBe(true);
    expect(evidence).toMatchObject({ complete: false, reasons: certainty.maskUnsearched.reasons });
  });

  it.each(waysToRead)('a mask that is refused is the service’s own error: %s', async (way) => {
    await using pair = await startPair({ behaviour: { mask: 'refused' }, reports: rows });
    const reading = readWhole(pair.smn, pair.lastDay.mobile(mask), way, { maskSearchRows: 0 });
    const lastRequest = () => pair.emulator.requests.at(-1)?.requestId;
    expect(await failureOf(reading)).toMatchObject({ code: 'api', apiCode: 'SMN.0167', requestId: lastRequest() });
  });

  it('a mask that the service understands is found all the same', async () => {
    await using pair = await startPair({ reports: rows });
    const { evidence } = await readWhole(pair.smn, pair.lastDay.mobile(mask), 'for await', { maskSearchRows: 0 });
    expect(evidence).toMatchObject({ complete: true, reports: 10, mobileMatchedBy: 'service' });
  });
});

describe('a number outside +86', () => {
  const german = { nation_code: '49', extend_code: 'wanted' };
  const chinese = { mobile: '15112345678', nation_code: '86', extend_code: 'other' };
  const stored = [
    ['without its country code', '15112345678'],
    ['with its country code', '4915112345678'],
  ] as const;

  it.each(stored)('is found when it is stored %s, and no Chinese number in its place', async (_how, mobile) => {
    for (const numbers of ['masked', 'full'] as const) {
      await using pair = await startPair({ behaviour: { numbers }, reports: [{ ...german, mobile }, chinese] });
      const query = pair.lastDay.mobile('15112345678', { nationCode: '49' });
      const { reports, evidence } = await readWhole(pair.smn, query, 'for await');
      expect(reports.map((report) => report.extendCode)).toEqual(['wanted']);
      expect(evidence).toMatchObject({ complete: true, mobileMatchedBy: 'service' });
    }
  });

  it.each(stored)('is asked for with its country code first when it is stored %s', async (_how, mobile) => {
    await using pair = await startPair({ reports: [{ ...german, mobile }] });
    const query = pair.lastDay.mobile('15112345678', { nationCode: '49' });
    await readWhole(pair.smn, query, 'for await');
    expect(pair.emulator.requests[0]?.query.mobile).toMatch(/^49\d*\*+5678$/);
  });

  it.each(['pattern', 'literal', 'refused'] as const)('is found by its mask, taken as: %s', async (maskSwitch) => {
    const reports = [{ ...german, mobile: '15112345678' }, chinese];
    await using pair = await startPair({ behaviour: { mask: maskSwitch }, reports });
    const query = pair.lastDay.mobile('151****5678', { nationCode: '49' });
    const found = await readWhole(pair.smn, query, 'for await');
    expect(found.reports.map((report) => report.extendCode)).toEqual(['wanted']);
    expect(found.evidence.mobileMatchedBy).toBe(maskSwitch === 'pattern' ? 'service' : 'client');
  });

  it('is not taken for a Chinese one', async () => {
    await using pair = await startPair({
      behaviour: { mask: 'literal' },
      reports: [{ ...german, mobile: chinese.mobile }, chinese],
    });
    const { reports } = await readWhole(pair.smn, pair.lastDay.mobile('151****5678'), 'for await');
    expect(reports.map((report) => report.extendCode)).toEqual(['other']);
  });
});
