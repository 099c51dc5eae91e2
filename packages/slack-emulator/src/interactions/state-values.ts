import type { Block } from '../messages/message.ts';
import { initialState, keepsState, type ElementState } from './element-state.ts';
import { elementsOf } from './find-element.ts';

/** `state.values`: by block, then by action. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, ElementState>>>>;

/** What a person chose so far in a message or view. */
export class ChosenStates {
  readonly #states = new Map<string, ElementState>();

  /** Remembers what stands in an element now. */
  set(blockId: string, actionId: string, state: ElementState): void {
    this.#states.set(keyOf(blockId, actionId), state);
  }

  /** The state of all elements of some blocks: what was chosen, or what stood there from the start. */
  valuesOf(blocks: readonly Block[]): StateValues {
    const values: Record<string, Record<string, ElementState>> = {};
    for (const { blockId, actionId, element } of elementsOf(blocks)) {
      if (!keepsState(element)) continue;
      const state = this.#states.get(keyOf(blockId, actionId)) ?? initialState(element);
      values[blockId] = { ...values[blockId], [actionId]: state };
    }
    return values;
  }
}

function keyOf(blockId: string, actionId: string): string {
  return JSON.stringify([blockId, actionId]);
}
