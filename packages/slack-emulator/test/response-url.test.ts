import { describe, expect, test } from 'vitest';

import { startSlackEmulator, type CommandExchange } from '../src/index.ts';
import { respond, startCommandReceiver } from './support/command-receiver.ts';

type Conversation = AsyncDisposable & {
  exchange: CommandExchange;
  responseUrl: string;
  slackUrl: string;
  advance: (milliseconds: number) => void;
};

async function startConversation(): Promise<Conversation> {
  let now = Date.UTC(2026, 10, 23);
  const resources = new AsyncDisposableStack();
  const app = resources.use(await startCommandReceiver(() => ({})));
  const slack = resources.use(await startSlackEmulator({ clock: () => now }));
  slack.connect(app);
  const exchange = await slack.command('/smsreport 13412346789');
  return {
    exchange,
    responseUrl: app.received[0]?.form.get('response_url') ?? '',
    slackUrl: slack.url,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

describe('a post to the response_url', () => {
  test('is answered ok and shown to the one who typed, unless it says otherwise', async () => {
    await using conversation = await startConversation();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*3* of 3 delivered' } }];
    expect(await respond(conversation.responseUrl, { text: '3 of 3', blocks })).toEqual({ status: 200, body: 'ok' });
    expect(await conversation.exchange.nextReply()).toMatchObject({
      via: 'response_url',
      responseType: 'ephemeral',
      text: '3 of 3',
      blocks,
      replaceOriginal: false,
      deleteOriginal: false,
    });
  });

  test('can go to the channel, replace and delete', async () => {
    await using conversation = await startConversation();
    await respond(conversation.responseUrl, { text: 'all', response_type: 'in_channel' });
    await respond(conversation.responseUrl, { text: 'new', replace_original: true });
    await respond(conversation.responseUrl, { delete_original: true });
    expect(conversation.exchange.replies).toMatchObject([
      { text: 'all', responseType: 'in_channel' },
      { text: 'new', replaceOriginal: true },
      { text: '', deleteOriginal: true },
    ]);
  });

  test('is taken five times', async () => {
    await using conversation = await startConversation();
    const statuses: number[] = [];
    for (let post = 1; post <= 5; post += 1) {
      statuses.push((await respond(conversation.responseUrl, { text: `${post}` })).status);
    }
    const sixth = await respond(conversation.responseUrl, { text: '6' });
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(sixth).toEqual({ status: 404, body: '{"ok":false,"error":"used_url"}' });
    expect(conversation.exchange.replies).toHaveLength(5);
  });

  test('is taken for thirty minutes', async () => {
    await using conversation = await startConversation();
    conversation.advance(30 * 60_000 - 1);
    expect((await respond(conversation.responseUrl, { text: 'just in time' })).status).toBe(200);
    conversation.advance(1);
    expect(await respond(conversation.responseUrl, { text: 'late' })).toEqual({
      status: 404,
      body: '{"ok":false,"error":"expired_url"}',
    });
    expect(conversation.exchange.replies).toHaveLength(1);
  });

  test('needs the secret of the URL', async () => {
    await using conversation = await startConversation();
    const guessed = `${conversation.responseUrl.slice(0, -3)}xyz`;
    expect((await respond(guessed, { text: 'hi' })).status).toBe(404);
    expect((await fetch(conversation.responseUrl)).status).toBe(404);
    expect(conversation.exchange.replies).toEqual([]);
  });

  const fiftyOneBlocks = Array.from({ length: 51 }, () => ({ type: 'divider' }));
  const invalidBlocks = '{"ok":false,"error":"invalid_blocks"}';
  test.each([
    ['no JSON', '{', 400, 'invalid_payload'],
    ['a list', [], 400, 'invalid_payload'],
    ['a text that is a number', { text: 5 }, 400, 'invalid_payload'],
    ['an unknown response_type', { text: 'x', response_type: 'public' }, 400, 'invalid_payload'],
    ['nothing to say', {}, 400, 'no_text'],
    ['an empty text and no blocks', { text: '', blocks: [] }, 400, 'no_text'],
    ['51 blocks', { text: 'x', blocks: fiftyOneBlocks }, 404, invalidBlocks],
    ['blocks that are no list', { text: 'x', blocks: { type: 'divider' } }, 404, invalidBlocks],
    ['a block without a type', { text: 'x', blocks: [{ type: 'divider' }, { text: 'y' }] }, 404, invalidBlocks],
    ['a block that is a string', { text: 'x', blocks: ['divider'] }, 404, invalidBlocks],
  ])('with %s is refused, shows nothing and costs nothing', async (_name, message, status, body) => {
    await using conversation = await startConversation();
    expect(await respond(conversation.responseUrl, message)).toEqual({ status, body });
    expect(conversation.exchange.replies).toEqual([]);
    for (let post = 1; post <= 5; post += 1) {
      expect((await respond(conversation.responseUrl, { text: `${post}` })).status).toBe(200);
    }
  });

  test('may have fifty blocks', async () => {
    await using conversation = await startConversation();
    const blocks = fiftyOneBlocks.slice(1);
    expect((await respond(conversation.responseUrl, { blocks })).status).toBe(200);
  });
});
