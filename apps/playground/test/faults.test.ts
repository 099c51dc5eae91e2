import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageMessage, PageState, PlaygroundFault } from '../src/protocol.ts';
import { alice, openPage, type TestPage } from './support/open-page.ts';

const channel = 'C0GENERAL';

let page: TestPage;
beforeEach(async () => {
  page = await openPage();
});
afterEach(async () => page[Symbol.asyncDispose]());

async function set(fault: PlaygroundFault, isOn: boolean): Promise<void> {
  expect(await page.act({ kind: 'fault', fault, isOn })).toBeNull();
  expect((await page.state()).faults).toEqual(isOn ? [fault] : []);
}

function answers({ messages }: PageState): readonly PageMessage[] {
  return messages.filter(({ channelId }) => channelId === channel);
}

/** Asks, and waits until the newest answer holds these words. */
async function ask(words: string): Promise<PageMessage> {
  const count = answers(await page.state()).length;
  expect(await page.act({ kind: 'say', user: alice, channel, text: '/smsreport 134****6789 last 24h' })).toBeNull();
  return answered(words, count + 1);
}

async function answered(words: string, count: number): Promise<PageMessage> {
  const state = await page.until(`answer ${count} says “${words}”`, (now) => {
    const all = answers(now);
    return all.length === count && all.at(-1)?.text.includes(words) === true;
  });
  const message = answers(state).at(-1);
  if (message === undefined) throw new Error('There is no answer.');
  return message;
}

const typesOf = ({ blocks }: PageMessage): readonly string[] => blocks.map(({ type }) => type);
const good = '1 of 3 messages to 134****6789';

/** What crossed the wire since the line with this number. */
async function wireSince(id: number): Promise<readonly string[]> {
  return (await page.state()).wire.filter((line) => line.id > id).map(({ summary }) => summary);
}

async function lastLine(): Promise<number> {
  return (await page.state()).wire.at(-1)?.id ?? 0;
}

describe('a fault of SMN', () => {
  it('slow: the bot says that it still searches, and answers in place', async () => {
    await set('slow-smn', true);
    const told = await ask('Still searching');
    await set('slow-smn', false);
    expect(await answered(good, 1)).toMatchObject({ ts: told.ts });
  });

  it.each<[PlaygroundFault, string, string]>([
    ['throttled', 'too many requests', '→ 429 (fault: status)'],
    ['refused-signature', 'signature', '→ 401 (fault: status)'],
    ['cut-answer', 'Huawei Cloud gave no answer', '(fault: resetMidBody)'],
  ])('%s: the bot says so with a reference, and answers again when it is over', async (fault, words, line) => {
    const before = await lastLine();
    await set(fault, true);
    const { text } = await ask(words);
    expect(text).toMatch(/reference [0-9a-f]{8}/);
    expect(await wireSince(before)).toContainEqual(expect.stringContaining(line));
    await set(fault, false);
    expect(typesOf(await ask(good))).toContain('data_table');
  });
});

describe('a fault of Slack', () => {
  it('refuses native blocks: the answer comes as a plain table, and as Slack’s own when it is over', async () => {
    const before = await lastLine();
    await set('no-native-blocks', true);
    const plain = typesOf(await ask(good));
    expect(plain).toContain('table');
    expect(plain).not.toContain('data_table');
    expect(await wireSince(before)).toContain('Slack refuses what the bot posts to the response_url: invalid_blocks');
    await set('no-native-blocks', false);
    expect(typesOf(await ask(good))).toContain('data_table');
  });

  it('lets response_urls expire: the answer comes another way, and by them when it is over', async () => {
    const before = await lastLine();
    await set('expired-response-url', true);
    await ask(good);
    const wire = await wireSince(before);
    expect(wire).toContain('Slack refuses what the bot posts to the response_url: expired_url');
    expect(wire).toContain('the bot calls chat.postEphemeral: ok');
    await set('expired-response-url', false);
    const after = await lastLine();
    await ask(good);
    expect(await wireSince(after)).toContainEqual(expect.stringContaining('by response_url: 1 of 3'));
  });
});
