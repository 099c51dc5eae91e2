import { objectsOf, stringOf } from '../render/text-object.ts';
import type { ViewRecord } from '../views/view.ts';
import { chosenState, type ChosenValue, type ElementState } from './element-state.ts';
import { elementsOf } from './find-element.ts';

/** What is filled in, by the `block_id` of the input. */
export type FilledValues = Readonly<Record<string, ChosenValue>>;

/**
 * Types and chooses in the inputs of a modal.
 *
 * @throws RangeError when there is no such input or option
 */
export function fillIn(view: ViewRecord, values: FilledValues): void {
  const elements = elementsOf(view.blocks);
  for (const [blockId, value] of Object.entries(values)) {
    const found = elements.find((candidate) => candidate.blockId === blockId);
    if (found === undefined || !inputBlocks(view).includes(blockId)) {
      throw new RangeError(
        `There is no input ${blockId} in the modal. It has: ${inputBlocks(view).join(', ') || 'none'}.`,
      );
    }
    view.chosen.set(blockId, found.actionId, chosenState(found.element, found.actionId, value));
  }
}

/** The `block_id`s of the inputs of a view. */
export function inputBlocks(view: ViewRecord): readonly string[] {
  return inputsOf(view).map((block) => stringOf(block['block_id']));
}

/**
 * Slack's client does not submit while something required is empty.
 *
 * @throws RangeError when something is
 */
export function requireComplete(view: ViewRecord): void {
  const values = view.chosen.valuesOf(view.blocks);
  const missing = inputsOf(view)
    .filter((block) => block['optional'] !== true)
    .map((block) => stringOf(block['block_id']))
    .filter((blockId) => Object.values(values[blockId] ?? {}).every(isEmpty));
  if (missing.length > 0) throw new RangeError(`Slack lets nobody submit while ${missing.join(', ')} is empty.`);
}

function inputsOf(view: ViewRecord): Record<string, unknown>[] {
  const containers = view.blocks.flatMap((block) => objectsOf(block['child_blocks']));
  return [...objectsOf(view.blocks), ...containers].filter((block) => block['type'] === 'input');
}

function isEmpty(state: ElementState): boolean {
  const { type: _type, ...values } = state;
  return Object.values(values).every(
    (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );
}
