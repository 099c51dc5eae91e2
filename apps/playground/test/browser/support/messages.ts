import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a message, a window or a page says something. */
export async function says(where: Locator, words: string | RegExp): Promise<void> {
  const expected = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  await expect.poll(async () => textIn(where)).toEqual(expected);
}

/** What stands there; nothing where it is not there. */
async function textIn(where: Locator): Promise<string> {
  return (await where.allInnerTexts()).join('\n');
}

/** How often a message was changed in its place. */
export async function editsOf(message: Locator): Promise<number> {
  const titles = await message.locator('.message__edited').evaluateAll((marks) => marks.map(({ title }) => title));
  return Number(/\d+/.exec(titles[0] ?? '')?.[0] ?? 0);
}

/** The types of the blocks that are drawn, in order. */
export async function blockTypesIn(where: Locator): Promise<readonly string[]> {
  return where.locator('[data-block-type]').evaluateAll((blocks) => blocks.map(({ dataset }) => dataset.blockType));
}
