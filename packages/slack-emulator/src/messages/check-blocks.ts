import { isJsonObject } from '../json-value.ts';
import type { Block } from './message.ts';

/** Slack's limit for one message. */
const mostBlocks = 50;

/** Blocks Slack would take as far as this check goes, or why it would refuse all of them. */
export type BlocksCheck = { ok: true; blocks: readonly Block[] } | { ok: false; reason: string };

/**
 * The outermost shape of a message's blocks: a list of at most 50 objects, each with a `type`.
 * What is inside a block is not looked at.
 */
export function checkBlocks(value: unknown): BlocksCheck {
  if (!Array.isArray(value)) return { ok: false, reason: 'must be an array' };
  if (value.length > mostBlocks) return { ok: false, reason: `no more than ${mostBlocks} items allowed` };
  const candidates: readonly unknown[] = value;
  const blocks = candidates.filter(isBlock);
  if (blocks.length === candidates.length) return { ok: true, blocks };
  const position = candidates.findIndex((candidate) => !isBlock(candidate));
  return { ok: false, reason: `must be an object with a type [json-pointer:/blocks/${position}]` };
}

function isBlock(value: unknown): value is Block {
  return isJsonObject(value) && typeof value['type'] === 'string' && value['type'] !== '';
}
