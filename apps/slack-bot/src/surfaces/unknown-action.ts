import type { App } from '@slack/bolt';
import { problemSentence } from '../slack/sentence.ts';
import { onButton, onSubmit } from '../turns/listen.ts';
import { sentenceView } from '../turns/sentence-view.ts';
import type { TurnDependencies } from '../turns/turn.ts';

/**
 * Whatever an older or newer version put into a message or a window: it gets a sentence, never a warning triangle or a
 * spinner.
 *
 * @param known the action ids and callback ids that are answered elsewhere, as patterns
 */
export function registerUnknownAction(app: App, known: readonly string[], dependencies: TurnDependencies): void {
  const unknown = new RegExp(`^(?!(?:${known.join('|')})$)`);
  onButton(app, unknown, dependencies, async (turn) =>
    turn.reply(problemSentence(turn.person.locale.staleState.unreadable)),
  );
  onSubmit(app, unknown, dependencies, {
    read: async ({ person: { locale } }, view) => ({
      view: sentenceView(locale.staleState.window, view.title.text, locale),
    }),
    answer: async () => {},
  });
}
