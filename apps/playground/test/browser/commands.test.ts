import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { says } from './support/messages.ts';
import { itStayedQuiet, openSlack, type OpenSlack } from './support/open-slack.ts';

const alice = 'U0ALICE01';
const wang = 'U0WANG001';
const general = 'C0GENERAL';
const operations = 'C0SMSOPS1';

let slack: OpenSlack;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => slack[Symbol.asyncDispose]());

describe('somebody', () => {
  it('completes a command with the keyboard, sends it, and has it back', async () => {
    await slack.go(general);
    const { page } = slack;
    const box = page.locator('#message-box');
    const suggestions = page.getByRole('listbox', { name: 'Suggestions' });
    await box.pressSequentially('/sm');
    await says(suggestions.getByRole('option'), '/smsreport');
    await box.press('Tab');
    expect(await box.inputValue()).toBe('/smsreport ');
    await suggestions.waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    expect(await box.inputValue()).toBe('/smsreport 134****6789 last 24h');
    const answer = await slack.nextMessage(async () => box.press('Enter'));
    await says(answer, '1 of 3 messages to 134****6789 in the last 24 hours was delivered');
    expect(await answer.getAttribute('data-ephemeral')).toBe('true');
    await says(page.locator('[data-announcer]'), '1 of 3 messages to 134****6789');
    expect(await box.inputValue()).toBe('');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('/smsreport 134****6789 last 24h');
    await box.fill('');
  });

  it('asks in Chinese, and is answered in it', async () => {
    await slack.choose('user', wang);
    await slack.go(general);
    await expect.poll(async () => slack.messages.count()).toBe(0);
    const answer = await slack.ask('/smsreport 134****6789 最近24小时');
    await says(answer, '最近24小时发往 134****6789 的3条短信中，1条已送达；最新一条');
    await says(slack.action(answer, 'sms.answer.refresh'), '刷新');
    await says(answer.locator('caption'), '短信状态报告');
    await says(await slack.ask('/smsreport 昨天天气'), '例如：/smsreport');
  });

  it('changes the language and the zone, and the next answer is in them', async () => {
    await slack.choose('user', alice);
    await slack.choose('locale', 'zh-CN');
    await slack.choose('tz', 'Europe/Berlin');
    const answer = await slack.ask('/smsreport 134****6789 last 24h');
    await says(answer, '的3条短信中，1条已送达');
    await says(answer.locator('caption'), '短信状态报告');
    await says(answer.locator('caption'), 'Europe/Berlin');
    await slack.choose('locale', 'en-US');
    await slack.choose('tz', 'Asia/Shanghai');
    await says(await slack.ask('/smsreport 134****6789 last 24h'), '1 of 3 messages');
  });

  it('is told in the message what was not understood', async () => {
    await says(await slack.ask('/smsreport 134****6789 last fortnight'), 'Like this: /smsreport 134****6789 last 24h');
  });

  it('sorts the table and pages through it', async () => {
    const answer = await slack.ask('/smsreport last 7d');
    const column = (index: number): Promise<readonly string[]> => {
      return answer.locator(`tbody tr > :nth-child(${index + 1})`).allInnerTexts();
    };
    const head = answer.locator('thead th').filter({ hasText: 'Sent' });
    await says(answer, '1–10 of 50');
    const newest = await column(3);
    expect(newest).toEqual(newest.toSorted().toReversed());
    await head.getByRole('button').click();
    await expect.poll(async () => head.getAttribute('aria-sort')).toBe('ascending');
    const oldest = await column(3);
    expect(oldest).toEqual(oldest.toSorted());
    expect(oldest[0]?.localeCompare(newest.at(-1) ?? '')).toBe(-1);
    await answer.locator('[data-page-step="next"]').click();
    await says(answer, '11–20 of 50');
    const second = await column(3);
    expect([...oldest, ...second]).toEqual([...oldest, ...second].toSorted());
    await answer.locator('[data-page-step="previous"]').click();
    expect(await column(3)).toEqual(oldest);
    await head.getByRole('button').click();
    await expect.poll(async () => head.getAttribute('aria-sort')).toBe('descending');
    expect(await column(3)).toEqual(newest);
  });

  it('exports an answer, and the file holds as many rows as was said', async () => {
    const answer = await slack.ask('/smsreport last 7d failed');
    await says(answer, 'in the last 7 days');
    await slack.action(answer, 'sms.export.start').click();
    await slack.goDirect();
    const done = slack.messages.filter({ hasText: /Exported \d+ reports: / });
    await done.waitFor();
    const [, rows, name] = /Exported (\d+) reports: (\S+\.csv)/.exec(await done.innerText()) ?? [];
    const downloading = slack.page.waitForEvent('download');
    await slack.page.locator('[data-file-id]').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(name);
    const text = (await buffer(await download.createReadStream())).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header = '', ...lines] = text.trimEnd().split('\r\n');
    expect(header).toContain('Carrier code');
    expect(lines).toHaveLength(Number(rows));
    expect(lines.every((line) => line.includes('Failed'))).toBe(true);
    expect(text).not.toMatch(/(?<![\da-f])(?:86)?1[3-9]\d{9}(?![\da-f])/);
  });

  it('looks up the number in somebody else’s message', async () => {
    await slack.choose('user', wang);
    await slack.go(operations);
    await slack.nextMessage(async () => slack.say('尾号不清楚：13412346789 收到了吗？'));
    await slack.choose('user', alice);
    const asked = slack.messages.filter({ hasText: '收到了吗' });
    await says(asked, '王芳');
    const answer = await slack.nextMessage(async () => {
      await slack.pick(asked.locator('[data-message-menu]'), 'sms_check_message');
    });
    await says(answer, '1 of 3 messages to 134****6789 in the last 24 hours');
  });

  it('searches from the shortcuts, is told beside a field what is wrong, and finds the answer unread', async () => {
    const { modal, page } = slack;
    await slack.pick(page.locator('[data-global-shortcuts]'), 'sms_report_global');
    const numbers = slack.action(modal, 'numbers');
    await numbers.fill('nobody');
    await slack.leaveBy('submit');
    await says(modal.locator('[data-field="numbers"]'), '“nobody”');
    await expect.poll(async () => numbers.getAttribute('aria-invalid')).toBe('true');
    await numbers.fill('134****6789');
    await numbers.press('Enter');
    await modal.waitFor({ state: 'detached' });
    const direct = page.locator('[data-conversation^="D"]');
    await says(direct.locator('[data-unread]'), '1');
    await slack.goDirect();
    await says(slack.messages.last(), '1 of 3 messages to 134****6789');
    await expect.poll(async () => direct.locator('[data-unread]').count()).toBe(0);
  });

  it('closes a window with Escape', async () => {
    await slack.pick(slack.page.locator('[data-global-shortcuts]'), 'sms_report_global');
    await slack.modal.waitFor();
    await slack.page.keyboard.press('Escape');
    await slack.modal.waitFor({ state: 'detached' });
  });

  itStayedQuiet(() => slack);
});
