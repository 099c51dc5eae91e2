import { fileURLToPath } from 'node:url';
import { parseReports, readReports, startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay, rowsOf } from './support/ask-reports.ts';

const file = new URL('fixtures/reports.ndjson', import.meta.url);

describe('rows from NDJSON', () => {
  it('are served as they are', async () => {
    const now = Date.parse('2026-11-23T08:10:00Z');
    await using smn = await startSmnEmulator({ clock: () => now, reports: await readReports(file) });
    const rows = rowsOf(await askReports(smn, lastDay(smn, {}, now), { date: now }));
    expect(rows.map((row) => [row.message_id, row.mobile, row.status_desc])).toEqual([
      ['b23f2f7343224f8c9597b05a9a0bcc56', '135****1111', 'DELIVRD'],
      ['589f2f7343224f8c9597b05a9a0bcsde', '134****6789', 'MK:0001'],
    ]);
  });

  it('are read from a path as well', async () => {
    expect(await readReports(fileURLToPath(file))).toHaveLength(2);
  });

  it('may have empty lines, Windows line ends and a byte order mark', () => {
    expect(parseReports('\uFEFF{"mobile":"13412346789"}\r\n\r\n{"mobile":"13500001111"}')).toHaveLength(2);
    expect(parseReports('')).toEqual([]);
  });

  it.each([
    ['not JSON', '{"mobile":"13412346789"', 'Line 2 is not a JSON object'],
    ['not an object', '["13412346789"]', 'Line 2 is not a JSON object'],
    ['no number', '{"status":1}', 'Line 2: mobile is missing'],
    ['a number that is none', '{"mobile":13412346789}', 'Line 2: mobile must be a phone number as text'],
    ['an empty number', '{"mobile":""}', 'Line 2: mobile must be a phone number as text'],
    ['a status in words', '{"mobile":"13412346789","status":"failed"}', 'Line 2: status must be a whole number'],
    ['a local time', '{"mobile":"13412346789","submit_time":"2026-11-23 08:00"}', 'Line 2: submit_time must be UTC'],
    ['a wrong receipt', '{"mobile":"13412346789","deliver_time":5}', 'Line 2: deliver_time must be null'],
    ['an unknown field', '{"mobile":"13412346789","phone":"x"}', 'Line 2: "phone" is not a field'],
    ['a number for a name', '{"mobile":"x","13412346789":"x"}', 'Line 2: "134****6789" is not a field'],
  ])('name the line with %s, and never a number', (_what, line, message) => {
    const read = (): unknown => parseReports(`{"mobile":"13500001111"}\n${line}\n`);
    expect(read).toThrow(SyntaxError);
    expect(read).toThrow(message);
    expect(read).not.toThrow('13412346789');
  });
});
