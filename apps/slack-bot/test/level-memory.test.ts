import { expect, it } from 'vitest';
import { createLevelMemory } from '../src/slack/level-memory.ts';
import { postRichest } from '../src/slack/post-richest.ts';
import type { BlockLevel, Reply } from '../src/slack/reply.ts';

const hourMs = 3_600_000;

function replyAt(levels: readonly BlockLevel[]): Reply {
  return { text: 't', inWords: 'w', levels, blocks: () => [], isProblem: false };
}

/** Posts a reply where some levels are refused. @returns the levels that were tried */
async function post(reply: Reply, memory: ReturnType<typeof createLevelMemory>, refusals: Record<string, string>) {
  const tried: string[] = [];
  const asked = { ...reply, blocks: (level: BlockLevel) => (tried.push(level), []) };
  await postRichest(asked, memory, async ({ blocks }) => (blocks ? (refusals[tried.at(-1) ?? ''] ?? null) : null));
  return tried;
}

it('a summary that goes down to rich text costs nobody else the table', async () => {
  const memory = createLevelMemory(() => 0);
  const refusals = { native: 'invalid_blocks' };
  expect(await post(replyAt(['native', 'rich_text']), memory, refusals)).toEqual(['native', 'rich_text']);
  expect(await post(replyAt(['native', 'table', 'rich_text']), memory, refusals)).toEqual(['table']);
});

it('blocks that are too long speak of one reply alone', async () => {
  const memory = createLevelMemory(() => 0);
  expect(await post(replyAt(['native', 'rich_text']), memory, { native: 'msg_blocks_too_long' })).toHaveLength(2);
  expect(await post(replyAt(['native', 'rich_text']), memory, {})).toEqual(['native']);
});

it('what was refused is tried again an hour later', async () => {
  let now = 0;
  const memory = createLevelMemory(() => now);
  const all = replyAt(['native', 'table', 'rich_text']);
  await post(all, memory, { native: 'invalid_blocks', table: 'invalid_blocks' });
  expect(await post(all, memory, {})).toEqual(['rich_text']);
  now = hourMs;
  expect(await post(all, memory, {})).toEqual(['native']);
});

it('that all blocks were refused is not remembered', async () => {
  const memory = createLevelMemory(() => 0);
  const all = replyAt(['native', 'table', 'rich_text']);
  const refusals = { native: 'invalid_blocks', table: 'invalid_blocks', rich_text: 'invalid_blocks' };
  expect(await post(all, memory, refusals)).toHaveLength(3);
  expect(await post(all, memory, {})).toEqual(['native']);
});
