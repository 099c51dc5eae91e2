import type { SeenMessage } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { cellsOf, outcomeOf, progressFor, readCsv, startExport, withoutMeaning } from './support/exports.ts';

const user = 'U0SHANGHAI';
/** Every page shows its progress. */
const talkative = { exportProgressMs: 0 };

async function exported(house: House, typed: string, who = user) {
  const click = await startExport(house, typed, who);
  const started = await click.nextReply();
  const outcome = await outcomeOf(house, who);
  const [file] = house.slack.filesFor(who);
  return { started, outcome, file, rows: file === undefined ? [] : readCsv(file) };
}

const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString().replace(/\.\d+Z/, 'Z');

function calls(house: House): readonly string[] {
  return house.slack.transcript.flatMap((entry) => (entry.kind === 'web-api' ? [entry.method] : []));
}

/** Clicks on Cancel, and waits until that is done. */
async function cancel(house: House, progress: SeenMessage): Promise<string> {
  const click = await house.slack.click({ user, on: progress, actionId: 'sms.export.cancel' });
  return (await click.nextReply()).text;
}

describe('an export', () => {
  it('brings all reports of the search to the person’s direct messages, and to nobody else', async () => {
    await using house = await openHouse();
    const { started, outcome, file, rows } = await exported(house, '139****2500 last 24h');
    expect(started).toMatchObject({ responseType: 'ephemeral', replaceOriginal: false });
    expect(started.text).toContain('goes to your direct messages with me');
    expect(outcome.channelId).toMatch(/^D/);
    expect(file?.channelId).toBe(outcome.channelId);
    expect(outcome.text).toContain('Exported 250 reports: ');
    expect(outcome.text).toContain('250 of 250, no gap');
    expect(outcome.blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(rows).toHaveLength(251);
    for (const other of ['U0BEIJING', 'U0NEWYORK']) expect(house.slack.filesFor(other)).toEqual([]);
    expect(house.slack.filesFor(user)).toHaveLength(1);
    expect(house.slack.messagesFor(user).filter(({ channelId }) => channelId === outcome.channelId)).toHaveLength(1);
  });

  it('has every field as it was sent, the number masked, times in the reader’s zone', async () => {
    await using house = await openHouse({ smn: { behaviour: { numbers: 'full' } } });
    // A pending report may carry a time of receipt: it is not one yet.
    const times = { submit_time: at(10), deliver_time: at(5) };
    house.smn.store.add({ mobile: '13412346789', status: 0, status_desc: 'ACCEPTD', extend_code: '007', ...times });
    const { rows, file } = await exported(house, '134****6789 last 7d');
    const name = house.smn.signs[0]?.signName ?? '';
    const stored = house.smn.store.rows().filter(({ mobile }) => mobile === '13412346789');
    const newestFirst = stored.toSorted((left, right) => (left.submit_time < right.submit_time ? 1 : -1));
    expect(rows[0]).toEqual([
      'Status',
      'Carrier code',
      'Meaning',
      'Number',
      'Country code',
      'Sent (Asia/Shanghai)',
      'Finished (Asia/Shanghai)',
      'Took (s)',
      'Segments',
      'Signature',
      'Signature id',
      'Message id',
      'Sender’s tag',
    ]);
    expect(rows.slice(1).map(withoutMeaning)).toEqual(newestFirst.map((row) => cellsOf(row, name)));
    expect(rows.find(([, code]) => code === 'MK:0024')?.[2]).toMatch(/switched off/);
    expect(new TextDecoder().decode(file?.bytes)).not.toContain('1341234');
  });

  it('is in the reader’s language', async () => {
    await using house = await openHouse();
    const { started, outcome, rows } = await exported(house, '134****6789 最近7天', 'U0BEIJING');
    expect(started.text).toContain('私信');
    expect(outcome.text).toMatch(/已导出4条报告：sms-reports-.*\n共4条，无遗漏/s);
    expect(rows[0]?.slice(0, 6)).toEqual(['状态', '状态码', '含义', '号码', '国家码', '发送时间（Asia/Shanghai）']);
    expect(rows.some(([status, code, meaning]) => `${status}${code}${meaning}` === '失败MK:0024关机')).toBe(true);
  });

  it('is named after the window in the reader’s zone, and after no number', async () => {
    await using house = await openHouse();
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const { file } = await exported(house, `139****2500 since ${day}`, 'U0NEWYORK');
    expect(file?.name).toMatch(new RegExp(String.raw`^sms-reports-${day.replaceAll('-', '')}-0000-\d{8}-\d{4}\.csv$`));
    expect(file?.title).toBe(file?.name);
  });

  it('goes from a summary, too, and takes every signature', async () => {
    await using house = await openHouse();
    const { outcome, rows } = await exported(house, 'summary last 7d');
    const signs = new Set(rows.slice(1).map((row) => row[9]));
    expect(signs.size).toBe(3);
    expect(outcome.text).toContain(`Exported ${(rows.length - 1).toLocaleString('en')} reports`);
  });

  it('has a message once that is asked for by its number and by its id', async () => {
    await using house = await openHouse();
    const { message_id: id } = house.smn.store.add({ mobile: '13412346789', status: 1, status_desc: 'DELIVRD' });
    const { rows } = await exported(house, `134****6789 id:${id} last 7d`);
    expect(rows.slice(1).filter((row) => row[11] === id)).toHaveLength(1);
    expect(rows).toHaveLength(6);
  });

  it('has all there is, where an answer is cut, and looks for a mask among all numbers', async () => {
    const reports = Array.from({ length: 6_000 }, (_, index) => ({
      mobile: index % 600 === 0 ? '13912340000' : '18612345678',
      message_id: index.toString(16).padStart(32, '0'),
      submit_time: `${new Date(Date.now() - (index + 60) * 1_000).toISOString().slice(0, 19)}Z`,
    }));
    await using house = await openHouse({ smn: { reports } });
    house.smn.behaviour.mask = 'literal';
    const { outcome, rows } = await exported(house, '139****0000 last 7d');
    expect(outcome.text).toContain('Exported 10 reports');
    expect(outcome.text).toContain('10 of 10, no gap');
    expect(rows.slice(1).map((row) => row[3])).toEqual(Array(10).fill('139****0000'));
  });

  it('of nothing is a sentence, and no file', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('137****0042 last 7d');
    for (const { message_id: id } of house.smn.store.rows().filter(({ mobile }) => mobile === '13712340042')) {
      house.smn.store.remove({ message_id: id });
    }
    await exchange.click('sms.export.start');
    expect((await outcomeOf(house)).text).toContain('No report was found, so there is no file.');
    expect(calls(house)).not.toContain('files.getUploadURLExternal');
  });

  it('leaves out what the service forgets while it is read, and says so', async () => {
    await using house = await openHouse();
    const { outcome } = await exported(house, '139****2500 3 months');
    expect(outcome.text).toMatch(/Reports before \d{4}-\d\d-\d\d \d\d:\d\d are about to be deleted by Huawei Cloud/);
    expect(outcome.text).toContain('250 of 250, no gap');
  });

  it('says what is missing: a signature that gives no answer', async () => {
    const unknown = 'f'.repeat(32);
    const known = '47f86cf7c9a7449d98ee61cf193dc060';
    await using house = await openHouse({ environment: { SMN_SIGN_IDS: `${known},${unknown}` } });
    const { outcome, rows } = await exported(house, '139****2500 last 24h');
    expect(outcome.text).toContain(`Incomplete: no answer for the signature ${unknown}`);
    expect(outcome.text).not.toContain('no gap');
    expect(rows).toHaveLength(251);
  });
});

describe('the button of an export', () => {
  it('is of no use to somebody else', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('139****2500 last 24h');
    const alter = (payload: object) => ({ ...payload, user: { id: 'U0NEWYORK', team_id: 'T0EMULATE' } });
    const click = await exchange.click('sms.export.start', { alter });
    expect((await click.nextReply()).text).toContain('was for somebody else');
    await house.bot.stop();
    expect(calls(house)).not.toContain('conversations.open');
  });

  it('is not there when there is nothing to export', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****0000 last 24h');
    await expect(exchange.click('sms.export.start')).rejects.toThrow(/There is no element/);
  });
});

describe('the progress of an export', () => {
  it('counts, page by page, in one message', async () => {
    await using house = await openHouse({ timing: talkative });
    await startExport(house, '139****2500 last 24h');
    const seen: string[] = [];
    let message = await house.slack.nextMessage({ user });
    for (; !message.text.startsWith('Exported'); message = await house.slack.nextMessage({ user })) {
      seen.push(message.text);
    }
    expect(seen[0]).toBe('Exporting … 0 reports so far');
    expect(seen).toContain('Exporting … 100 reports so far');
    expect(seen.at(-1)).toBe('Exporting … 250 reports on the way to Slack');
    expect(house.slack.messagesFor(user).filter(({ channelId }) => channelId === message.channelId)).toHaveLength(1);
  });

  it('is not told more often than Slack takes', async () => {
    await using house = await openHouse({ clock: () => Date.now(), timing: { exportProgressMs: 3_600_000 } });
    await exported(house, '139****2500 last 24h');
    // Two that also look whether the export is still wanted, and what became of it.
    expect(calls(house).filter((method) => method === 'chat.update')).toHaveLength(3);
  });

  it('that Slack does not take costs nothing but itself', async () => {
    await using house = await openHouse({ timing: talkative });
    house.slack.fault({ method: 'chat.update', error: 'ratelimited', retryAfterSeconds: 0, times: 2 });
    const { rows } = await exported(house, '139****2500 last 24h');
    expect(rows).toHaveLength(251);
  });

  it('that cannot be changed at all: what became of it comes as a reply', async () => {
    await using house = await openHouse({ timing: talkative });
    house.slack.fault({ method: 'chat.update', error: 'edit_window_closed', times: Infinity });
    const click = await startExport(house, '139****2500 last 24h');
    await click.nextReply();
    expect((await click.nextReply()).text).toContain('Exported 250 reports');
    expect(house.slack.filesFor(user)).toHaveLength(1);
  });
});

describe('cancelling an export', () => {
  it('half-way takes the progress message away, and no file comes', async () => {
    await using house = await openHouse({ timing: talkative });
    const { exchange } = await house.ask('139****2500 last 24h');
    const held = house.smn.fault({ kind: 'delay', path: '/report', after: 1, times: Infinity });
    await exchange.click('sms.export.start');
    await held.reached();
    const progress = progressFor(house);
    expect(await cancel(house, progress)).toContain('Cancelled. If the file had come already, it is still there.');
    const before = house.smn.requests.length;
    held.release();
    await house.bot.stop();
    // The page that was under way, and no other.
    expect(house.smn.requests.length - before).toBeLessThanOrEqual(1);
    expect(house.slack.filesFor(user)).toEqual([]);
    expect(calls(house)).not.toContain('files.getUploadURLExternal');
    expect(house.slack.messagesFor(user, { channel: progress.channelId }).some(({ text }) => /Export/.test(text))).toBe(
      false,
    );
    expect(house.log()).toContain('"outcome":"cancelled"');
  });

  it('works at another replica than the one that exports', async () => {
    const environment = { SEAL_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}` };
    await using house = await openHouse({ environment, timing: talkative });
    const { exchange } = await house.ask('139****2500 last 24h');
    const held = house.smn.fault({ kind: 'delay', path: '/report', after: 1, times: Infinity });
    await exchange.click('sms.export.start');
    await held.reached();
    const other = await house.startBot({ environment });
    other.connect();
    expect(await cancel(house, progressFor(house))).toContain('Cancelled');
    held.release();
    await house.bot.stop();
    expect(house.slack.filesFor(user)).toEqual([]);
    expect(calls(house)).not.toContain('files.getUploadURLExternal');
  });

  it('while the bytes are on their way: nothing of them is shared', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'files.getUploadURLExternal', kind: 'delay' });
    await startExport(house, '139****2500 last 24h');
    await held.reached();
    await cancel(house, progressFor(house));
    held.release();
    await house.bot.stop();
    expect(calls(house)).toContain('files.getUploadURLExternal');
    expect(calls(house)).not.toContain('files.completeUploadExternal');
    expect(house.slack.filesFor(user)).toEqual([]);
  });

  it('cannot be clicked once the file is handed over; a click that was on its way takes the file back', async () => {
    await using house = await openHouse();
    const held = house.slack.fault({ method: 'files.completeUploadExternal', kind: 'delay' });
    await startExport(house, '139****2500 last 24h');
    await held.reached();
    const { blocks, channelId: channel, ts } = progressFor(house);
    expect(blocks.map(({ type }) => type)).not.toContain('actions');
    // As the replica does that got the click.
    await fetch(`${house.slack.apiUrl}chat.delete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.slack.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, ts }),
    });
    held.release();
    await house.bot.stop();
    expect(house.slack.transcript.filter((entry) => entry.kind === 'file')).toMatchObject([
      { change: 'shared' },
      { change: 'deleted' },
    ]);
    expect(house.slack.filesFor(user)).toEqual([]);
  });
});

describe('an export that fails', () => {
  it('half-way says so in the place of its progress, and leaves no file', async () => {
    await using house = await openHouse({ timing: talkative });
    const { exchange } = await house.ask('139****2500 last 24h');
    // As long as two pages are asked for; the other signatures would answer.
    house.smn.fault({ status: 503, path: '/report', after: 2, times: 8 });
    await exchange.click('sms.export.start');
    const { text, blocks, channelId } = await outcomeOf(house);
    expect(text).toMatch(/Huawei Cloud gave no answer: .*in trouble.*reference [0-9a-f]{8}/);
    expect(house.log()).toContain(/reference ([0-9a-f]{8})/.exec(text)?.[1] ?? 'none');
    expect(blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(channelId).toMatch(/^D/);
    expect(calls(house)).not.toContain('files.getUploadURLExternal');
  });

  it('because the bot is stopped, which waits for no export', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('139****2500 last 24h');
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    await exchange.click('sms.export.start');
    await held.reached();
    await house.bot.stop();
    const ended = house.slack.messagesFor(user).find(({ channelId }) => channelId.startsWith('D'));
    expect(ended?.text).toMatch(/The bot is being restarted.*Ask for it again in a minute.*reference [0-9a-f]{8}/);
    expect(house.slack.filesFor(user)).toEqual([]);
  });

  it('because it takes too long', async () => {
    await using house = await openHouse({ timing: { exportTimeoutMs: 300 } });
    const { exchange } = await house.ask('139****2500 last 24h');
    house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    await exchange.click('sms.export.start');
    expect((await outcomeOf(house)).text).toContain('more to search than I may wait for');
  });

  it.each(['im:write', 'chat:write', 'files:write'])('because the app lacks %s', async (missing) => {
    const scopes = ['chat:write', 'commands', 'files:write', 'im:write', 'users:read'].filter(
      (each) => each !== missing,
    );
    await using house = await openHouse({ scopes });
    const click = await startExport(house, '139****2500 last 24h');
    await click.nextReply();
    // Where there is no progress message, the answer goes where the export was started.
    const { text } = missing === 'files:write' ? await outcomeOf(house) : await click.nextReply();
    expect(text).toContain(`The app lacks a permission in Slack (${missing})`);
    expect(text).toMatch(/whoever runs this bot: send them the reference [0-9a-f]{8}/);
    expect(house.slack.filesFor(user)).toEqual([]);
  });

  it('because nobody may write to the person', async () => {
    await using house = await openHouse();
    house.slack.fault({ method: 'conversations.open', error: 'cannot_dm_bot' });
    const click = await startExport(house, '139****2500 last 24h');
    await click.nextReply();
    expect((await click.nextReply()).text).toMatch(/did not let me write to you directly.*reference/);
    expect(house.smn.requests.filter(({ path }) => path.endsWith('/report')).length).toBeLessThan(20);
  });

  it.each([
    ['no place for it', { method: 'files.getUploadURLExternal', error: 'file_uploads_disabled' }],
    ['no answer, and it may be there or not', { method: 'files.completeUploadExternal', kind: 'reset' }],
    ['a refusal at the end', { method: 'files.completeUploadExternal', error: 'posting_to_channel_denied' }],
  ] as const)('because Slack does not take the file: %s', async (_what, fault) => {
    await using house = await openHouse();
    const shared = house.slack.fault(fault);
    const { outcome, file } = await exported(house, '139****2500 last 24h');
    expect(outcome.text).toMatch(/Slack did not take the file, so there is none.*reference/);
    expect(file).toBeUndefined();
    expect(shared.hits).toBe(1);
    expect(calls(house).includes('files.delete')).toBe(fault.method === 'files.completeUploadExternal');
  });

  it('not because Slack wants to be asked later', async () => {
    await using house = await openHouse();
    for (const method of ['conversations.open', 'chat.postMessage', 'files.completeUploadExternal']) {
      house.slack.fault({ method, error: 'ratelimited', retryAfterSeconds: 0 });
    }
    const { outcome } = await exported(house, '139****2500 last 24h');
    expect(outcome.text).toContain('Exported 250 reports');
    expect(house.slack.filesFor(user)).toHaveLength(1);
  });
});

describe('a second export', () => {
  it('waits for the first to end', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('139****2500 last 24h');
    const held = house.smn.fault({ kind: 'delay', path: '/report', times: Infinity });
    await exchange.click('sms.export.start');
    await held.reached();
    const second = await exchange.click('sms.export.start');
    const refused = await second.nextReply();
    expect(refused.text).toContain('One export of yours is still running');
    expect(refused.replaceOriginal).toBe(false);
    held.remove();
    expect((await outcomeOf(house)).text).toContain('Exported 250 reports');
    // Slack shows what became of it a moment before the bot hears that it does.
    const again = async () => (await (await exchange.click('sms.export.start')).nextReply()).text;
    let text = await again();
    while (text.includes('still running')) text = await again();
    expect(text).toContain('goes to your direct messages');
    expect((await outcomeOf(house)).text).toContain('Exported 250 reports');
    expect(house.slack.filesFor(user)).toHaveLength(2);
  });

  it('of somebody else does not', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('139****2500 last 24h');
    const held = house.smn.fault({ kind: 'delay', path: '/report' });
    await exchange.click('sms.export.start');
    await held.reached();
    const { outcome } = await exported(house, '134****6789 last 7d', 'U0NEWYORK');
    expect(outcome.text).toContain('Exported 4 reports');
    held.release();
    expect((await outcomeOf(house)).text).toContain('Exported 250 reports');
    expect(house.slack.filesFor('U0NEWYORK')).toHaveLength(1);
  });
});
