import { startSmnEmulator, type Behaviour } from '@org/smn-emulator';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const now = Date.parse('2026-11-23T08:10:00Z');

const switches: fc.Arbitrary<Partial<Behaviour>> = fc.record({
  order: fc.constantFrom('newest', 'oldest', 'none'),
  orderField: fc.constantFrom('submit', 'deliver'),
  windowPrecision: fc.constantFrom('second', 'millisecond'),
  numbers: fc.constantFrom('masked', 'full'),
  offset: fc.constantFrom('rows', 'pages'),
});

it('shows each row exactly once from page to page, for any total, page size, order and counting of offsets', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      switches,
      async (ages, limit, behaviour) => {
        const reports = ages.map((age, position) => ({
          mobile: '13412346789',
          message_id: `message-${position}`,
          submit_time: new Date(now - age).toISOString(),
          deliver_time: position % 3 === 0 ? null : new Date(now - Math.floor(age / 2)).toISOString(),
        }));
        await using smn = await startSmnEmulator({ clock: () => now, reports, behaviour });
        const seen: string[] = [];
        for (let page = 0; ; page += 1) {
          const offset = behaviour.offset === 'pages' ? page + 1 : page * limit;
          const query = lastDay(smn, { limit: String(limit), offset: String(offset) }, now);
          const rows = rowsOf(await askReports(smn, query, { date: now }));
          seen.push(...rows.map((row) => row.message_id));
          if (rows.length < limit) break;
        }
        expect(seen.toSorted()).toEqual(reports.map((report) => report.message_id).toSorted());
      },
    ),
    { numRuns: 40 },
  );
});
