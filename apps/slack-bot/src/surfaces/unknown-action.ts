import type { App } from '@slack/bolt';
import { problemSentence } from '../slack/sentence.ts';
import { onButton, onSubmit, type ListenDependencies } from '../turns/listen.ts';
import { sentenceView } from '../turns/sentence-view.ts';

/**
 * Whatever an older or newer version put into a message or a window: it gets a sentence, never a warning triangle or a
 * spinner.
 *
 * @param known the action ids and callback ids that are answered elsewhere, as patterns
 */
export function registerUnknownAction(app: App, known: readonly string[], dependencies: ListenDependencies): void {
  const unknown = new RegExp(`^(?!(?:${known.join('|')})$)`);
  onButton(app, unknown, 'entry', dependencies, async (turn) =>
    turn.reply(problemSentence(turn.person.locale.staleState.unreadable)),
  );
  onSubmit(app, unknown, 'entry', dependencies, {
    read: async ({ person: { locale } }, view) => ({
      view: sentenceView(locale.staleState.window, view.title.text, locale),
    }),
    answer: async () => {},
  });
}
