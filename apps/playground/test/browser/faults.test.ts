import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blockTypesIn, says } from './support/messages.ts';
import { itStayedQuiet, openSlack, type OpenSlack } from './support/open-slack.ts';

const question = '/smsreport 134****6789 last 24h';
const good = '1 of 3 messages to 134****6789 in the last 24 hours was delivered';

let slack: OpenSlack;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => slack[Symbol.asyncDispose]());

/** Asks, and looks at the answer. */
async function expectGoodAnswer(): Promise<void> {
  const answer = await slack.ask(question);
  await says(answer, good);
  expect(await blockTypesIn(answer)).toContain('data_table');
}

/** The lines of the panel that hold these words. */
async function expectWire(words: string): Promise<void> {
  await slack.panel('Wire');
  await slack.page.locator('[data-wire-side]').filter({ hasText: words }).last().waitFor();
}

describe('what goes wrong', () => {
  // A test that failed leaves nothing wrong behind for the others.
  afterEach(async () => {
    await slack.panel('Faults');
    const left = slack.page.locator('[data-fault]:checked');
    const faults = await left.evaluateAll((boxes) => boxes.map(({ dataset }) => dataset.fault));
    for (const fault of faults) await slack.fault(fault, false);
  });

  it('a slow SMN: the bot says first that it still searches', async () => {
    await slack.fault('slow-smn', true);
    const answer = await slack.ask(question);
    await says(answer, 'Still searching … the answer will be here in a moment.');
    await slack.fault('slow-smn', false);
    await says(answer, good);
    await expectGoodAnswer();
  });

  it.each([
    ['throttled', 'too many requests', '→ 429'],
    ['refused-signature', 'signature', '→ 401'],
    ['cut-answer', 'Huawei Cloud gave no answer', 'resetMidBody'],
  ])('%s: the bot says so, with a reference and a button, and answers again afterwards', async (fault, words, line) => {
    await slack.fault(fault, true);
    const answer = await slack.ask(question);
    await says(answer, words);
    await says(answer, /reference [0-9a-f]{8}/);
    await slack.action(answer, 'sms.answer.retry').waitFor();
    await expectWire(line);
    await slack.fault(fault, false);
    await expectGoodAnswer();
  });

  it('no native blocks: the same answer as a plain table', async () => {
    await slack.fault('no-native-blocks', true);
    const answer = await slack.ask(question);
    await says(answer, good);
    expect(await blockTypesIn(answer)).toContain('table');
    expect(await blockTypesIn(answer)).not.toContain('data_table');
    await expectWire('invalid_blocks');
    await slack.fault('no-native-blocks', false);
    await expectGoodAnswer();
  });

  it('an expired response_url: the same answer by another way', async () => {
    await slack.fault('expired-response-url', true);
    await says(await slack.ask(question), good);
    await expectWire('chat.postEphemeral: ok');
    await slack.fault('expired-response-url', false);
    await expectGoodAnswer();
  });
});

describe('the bot', () => {
  it('crashes, and is started again by the button; its old buttons work', async () => {
    const { page } = slack;
    const answer = await slack.ask(question);
    await says(answer, good);
    await slack.panel('Faults');
    await page.getByRole('button', { name: 'Crash it' }).click();
    await page.locator('[data-bot-status="stopped"]').waitFor();
    await says(page.locator('main'), 'The bot is stopped.');
    await slack.say(question);
    const notice = page.getByRole('alert');
    await says(notice, 'dispatch_failed');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await page.locator('main').getByRole('button', { name: 'Start it' }).click();
    await page.locator('[data-bot-status="running"]').waitFor();
    await slack.action(answer, 'sms.answer.failed').click();
    await says(answer, 'The only failed message to 134****6789');
    await expectGoodAnswer();
  });

  it('answers over Socket Mode, and over HTTP again', async () => {
    const { page } = slack;
    for (const transport of ['socket', 'http'] as const) {
      await slack.choose('transport', transport);
      await page.locator('[data-bot-status="running"]').waitFor();
      await expectGoodAnswer();
      await expectWire(transport === 'socket' ? 'apps.connections.open' : 'acks: ok 200');
      await slack.panel('Faults');
    }
  });
});

describe('the clock of receipts', () => {
  it('brings a receipt, and the answer has it when it is refreshed', async () => {
    const { page } = slack;
    const answer = await slack.ask(question);
    await says(answer, /sent \d+ minutes ago, is still waiting for its receipt/);
    await slack.panel('Faults');
    const pending = async () => Number(await page.locator('[data-receipts="pending"]').innerText());
    const before = await pending();
    await page.locator('[data-receipts-forward="60000"]').click();
    await says(page.locator('[data-receipts="moved"]'), '1 min');
    expect(await pending()).toBeLessThan(before);
    await slack.action(answer, 'sms.answer.refresh').click();
    await says(answer, /^[^]*2 of 3 messages to 134\*{4}6789 in the last 24 hours were delivered/);
    expect(await answer.locator('tbody tr').first().innerText()).toContain('✅ Delivered');
  });

  it('and everything else begins anew', async () => {
    const { page } = slack;
    await page.locator('[data-reset]').click();
    await page.locator('[data-confirm="confirm"]').click();
    await expect.poll(async () => slack.messages.count()).toBe(1);
    await says(slack.messages, good);
    await says(page.locator('[data-receipts="moved"]'), '0 min');
  });

  itStayedQuiet(() => slack);
});
