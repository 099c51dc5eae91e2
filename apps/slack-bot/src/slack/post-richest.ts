import { escapeMrkdwn, wordsAlone } from './escape.ts';
import type { LevelMemory } from './level-memory.ts';
import type { BlockLevel, Reply } from './reply.ts';
import type { SlackMessage } from './response-url.ts';
import { refusesBlocks } from './slack-error.ts';

/** Posts one message; answers Slack's error word when it was refused, `null` when it was taken. */
export type Post = (message: SlackMessage) => Promise<string | null>;

/**
 * Posts a reply at the richest level of blocks that Slack takes, and as words alone when it takes none: an answer in
 * plain words beats none.
 *
 * @returns Slack's error word when it was refused for another reason than its blocks
 */
export async function postRichest(reply: Reply, levels: LevelMemory, post: Post): Promise<string | null> {
  const text = escapeMrkdwn(reply.text);
  let unknownLevel: BlockLevel | null = null;
  for (const level of levels.worthTrying(reply.levels)) {
    const refused = await post({ text, blocks: reply.blocks(level) });
    if (refused === null && unknownLevel !== null) levels.refused(unknownLevel);
    if (refused === null || !refusesBlocks(refused)) return refused;
    // Blocks that are too long speak of this one reply.
    if (refused === 'invalid_blocks') unknownLevel = level;
  }
  return post({ text: wordsAlone(reply.inWords) });
}
