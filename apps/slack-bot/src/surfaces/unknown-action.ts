import type { App } from '@slack/bolt';
import { problemSentence } from '../slack/sentence.ts';
import { onButton } from '../turns/listen.ts';
import type { TurnDependencies } from '../turns/turn.ts';

/**
 * Whatever an older or newer version put into a message: it gets a sentence, never a warning triangle.
 *
 * @param known the action ids that some listener answers, as patterns
 */
export function registerUnknownAction(app: App, known: readonly string[], dependencies: TurnDependencies): void {
  const unknown = new RegExp(`^(?!(?:${known.join('|')}))`);
  onButton(app, unknown, dependencies, async (turn) =>
    turn.reply(problemSentence(turn.person.locale.staleState.unreadable)),
  );
}
