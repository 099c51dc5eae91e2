import { isJsonObject } from '../json-value.ts';
import type { Block } from '../messages/message.ts';
import { objectsOf, stringOf } from '../render/text-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An element a person can use, and the block it is in. */
export type FoundElement = { readonly blockId: string; readonly actionId: string; readonly element: Fields };

/** Every element of some blocks that has an `action_id`. */
export function elementsOf(blocks: readonly Fields[]): readonly FoundElement[] {
  return blocks.flatMap((block) => {
    const direct = [block['accessory'], block['element']].filter(isJsonObject);
    const own = [...direct, ...objectsOf(block['elements']), ...objectsOf(block['actions'])];
    const inside = own.filter((element) => typeof element['action_id'] === 'string');
    const cards = own.filter((element) => element['type'] === 'card');
    const found = inside.map((element) => ({
      blockId: stringOf(block['block_id']),
      actionId: stringOf(element['action_id']),
      element,
    }));
    return [...found, ...elementsOf([...objectsOf(block['child_blocks']), ...cards])];
  });
}

/**
 * The one element with this `action_id`.
 *
 * @param where for the sentences of errors, for example `the message`
 * @throws RangeError when it is not there, or there more than once and no block is named
 */
export function findElement(
  blocks: readonly Block[],
  wanted: { actionId: string; blockId?: string | undefined },
  where: string,
): FoundElement {
  const all = elementsOf(blocks);
  const found = all.filter(
    ({ actionId, blockId }) => actionId === wanted.actionId && (wanted.blockId ?? blockId) === blockId,
  );
  const [first] = found;
  if (first === undefined) {
    const present = [...new Set(all.map(({ actionId }) => actionId))].join(', ') || 'none';
    throw new RangeError(`There is no element ${wanted.actionId} in ${where}. What can be used there: ${present}.`);
  }
  if (found.length > 1) {
    const ids = found.map(({ blockId }) => blockId).join(', ');
    throw new RangeError(
      `There are ${found.length} elements ${wanted.actionId} in ${where}: name one of the blocks ${ids}.`,
    );
  }
  return first;
}
