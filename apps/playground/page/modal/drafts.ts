import type { PageView } from '../../src/protocol.ts';
import { isFields, stringOf, type Fields } from '../blocks/fields.ts';
import { isEmpty, valueOf, type Value } from '../elements/element-value.ts';

/** What was typed and chosen in a modal and not submitted yet, by the `block_id` of the input. */
export type Drafts = Readonly<Record<string, Value>>;

/** An input of a modal. */
export interface Input {
  readonly blockId: string;
  readonly element: Fields;
  readonly isOptional: boolean;
  /** What stands in it while nobody touched it. */
  readonly untouched: Value;
}

/**
 * The inputs of a view.
 *
 * @param defaultOf what stands in an empty one at first, if the app wants that
 */
export function inputsOf(
  { blocks, values }: PageView,
  defaultOf: (element: Fields) => string | null,
): readonly Input[] {
  return blocks.flatMap((block) => {
    const { element } = block;
    if (block.type !== 'input' || !isFields(element)) return [];
    const blockId = stringOf(block['block_id']);
    const known = valueOf(element, values[blockId]?.[stringOf(element['action_id'])]);
    const untouched = isEmpty(known) ? (defaultOf(element) ?? known) : known;
    return [{ blockId, element, isOptional: block['optional'] === true, untouched }];
  });
}

/** What is submitted: all that was typed or chosen, and what was emptied. */
export function valuesOf(inputs: readonly Input[], drafts: Drafts): Readonly<Record<string, Value>> {
  const filled = inputs.flatMap(({ blockId, untouched }) => {
    const value = drafts[blockId] ?? untouched;
    const isUsed = !isEmpty(value) || !isEmpty(untouched);
    return isUsed ? [[blockId, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** Slack's client does not submit while something required is empty: these are. */
export function missingIn(inputs: readonly Input[], drafts: Drafts): readonly string[] {
  return inputs
    .filter(({ blockId, isOptional, untouched }) => !isOptional && isEmpty(drafts[blockId] ?? untouched))
    .map(({ blockId }) => blockId);
}
