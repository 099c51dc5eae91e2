import { startSlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { expect, it } from 'vitest';
import { startChildBot } from './support/child-bot.ts';
import { cellsOf, outcomeOf, readCsv, withoutMeaning } from './support/exports.ts';

/** Holding the reports, or the text of the file, takes more than this: such a bot ends, and the test with it. */
const heapMegabytes = 72;

it('an export of 100,000 reports has each of them once, by a bot that could not hold them', async () => {
  await using smn = await startSmnEmulator({ reports: { sampleSize: 103_000 }, behaviour: { numbers: 'full' } });
  await using slack = await startSlackEmulator({
    users: [
      { id: 'U0SHANGHAI', name: 'lin', realName: 'Lin', tz: 'Asia/Shanghai', locale: 'en-US' },
      { id: 'U0NEWYORK', name: 'ann', realName: 'Ann', tz: 'America/New_York', locale: 'en-US' },
    ],
  });
  await using bot = await startChildBot({ smn, slack, heapMegabytes });
  slack.connect({ requestUrl: bot.requestUrl });
  const exchange = await slack.command('/smsreport last 89d');
  let reply = await bot.waitFor(exchange.nextReply());
  while (reply.text.startsWith('Still searching')) reply = await bot.waitFor(exchange.nextReply());
  expect(reply.text).toContain('more than the 5,000 reports I may read at once');

  await exchange.click('sms.export.start');
  const { text } = await bot.waitFor(outcomeOf({ slack }));
  const [file] = slack.filesFor('U0SHANGHAI');
  if (file === undefined) throw new Error(`There is no file: ${text}`);
  const rows = readCsv(file).slice(1).map(withoutMeaning);
  expect(rows.length).toBeGreaterThan(100_000);
  const count = rows.length.toLocaleString('en');
  expect(text).toContain(`Exported ${count} reports: ${file.name}`);
  expect(text).toContain(`${count} of ${count}, no gap`);

  const { startMs, endMs } = askedWindow(smn);
  const expected = rowsOf(smn, startMs, endMs);
  expect(rows.length).toBe(expected.length);
  // One by one: the difference of two such lists takes a test runner minutes to draw.
  for (const [index, row] of rows.entries())
    if (row.join() !== expected[index]?.join()) expect(row).toEqual(expected[index]);
  expect(new TextDecoder().decode(file.bytes)).not.toMatch(/\b1[3-9]\d{9}\b/);
  expect(slack.filesFor('U0NEWYORK')).toEqual([]);
}, 180_000);

/** What the last question was about. */
function askedWindow({ requests }: SmnEmulator): { readonly startMs: number; readonly endMs: number } {
  const query = requests.findLast(({ path }) => path.endsWith('/report'))?.query ?? {};
  return { startMs: Number(query['start_time']), endMs: Number(query['end_time']) };
}

/** What a file must hold: one signature after the other, the newest first. */
function rowsOf({ signs, store }: SmnEmulator, startMs: number, endMs: number): readonly (readonly string[])[] {
  const inWindow = store
    .rows()
    .map((row, index) => ({ row, index, submittedMs: Date.parse(row.submit_time) }))
    .filter(({ submittedMs }) => submittedMs >= startMs && submittedMs <= endMs)
    .toSorted((left, right) => right.submittedMs - left.submittedMs || right.index - left.index);
  return signs.flatMap(({ signId, signName, status }) =>
    status === 3 ? inWindow.filter(({ row }) => row.sign_id === signId).map(({ row }) => cellsOf(row, signName)) : [],
  );
}
