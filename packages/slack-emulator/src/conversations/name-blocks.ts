import { isJsonObject } from '../json-value.ts';
import type { Block } from '../messages/message.ts';

/** Gives every block a `block_id` and every element an `action_id` where the app left them out, as Slack does. */
export function nameBlocks(blocks: readonly Block[], prefix: string): readonly Block[] {
  return blocks.map((block, index) => nameBlock(block, `${prefix}b${index}`));
}

function nameBlock(block: Block, name: string): Block {
  const { block_id: blockId } = block;
  const id = typeof blockId === 'string' && blockId !== '' ? blockId : name;
  const named = Object.entries(block).map(([field, value]): [string, unknown] => [
    field,
    nameInside(field, value, name),
  ]);
  return { ...Object.fromEntries(named), type: block.type, block_id: id };
}

function nameInside(field: string, value: unknown, name: string): unknown {
  if (field === 'accessory' || field === 'element') return nameElement(value, `${name}a0`);
  if (!Array.isArray(value)) return value;
  const items: readonly unknown[] = value;
  if (field === 'elements' || field === 'actions')
    return items.map((item, index) => nameElement(item, `${name}a${index}`));
  if (field !== 'child_blocks') return value;
  return items.map((item, index) => (isBlock(item) ? nameBlock(item, `${name}c${index}`) : item));
}

const withoutAction: ReadonlySet<string> = new Set(['image', 'plain_text', 'mrkdwn']);

function nameElement(element: unknown, name: string): unknown {
  if (!isJsonObject(element) || typeof element['type'] !== 'string') return element;
  if (withoutAction.has(element['type']) || element['type'].startsWith('rich_text_')) return element;
  if (element['type'] === 'card') return isBlock(element) ? nameBlock(element, name) : element;
  return { ...element, action_id: typeof element['action_id'] === 'string' ? element['action_id'] : name };
}

function isBlock(value: unknown): value is Block {
  return isJsonObject(value) && typeof value['type'] === 'string';
}
