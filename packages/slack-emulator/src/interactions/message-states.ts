import type { SeenMessage } from '../conversations/message-board.ts';
import { ChosenStates } from './state-values.ts';

/** What each person chose in each message. A message that was replaced starts anew. */
export class MessageStates {
  readonly #states = new Map<string, ChosenStates>();

  /** What one person chose in a message as it stands now. */
  of(userId: string, { ts, edits }: SeenMessage): ChosenStates {
    const key = `${userId} ${ts} ${edits}`;
    const states = this.#states.get(key) ?? new ChosenStates();
    this.#states.set(key, states);
    return states;
  }
}
