import type { App } from '@slack/bolt';
import { problemSentence } from '../slack/sentence.ts';
import { onButton, onSubmit, type ListenDependencies } from '../turns/listen.ts';
import { sentenceView } from '../turns/sentence-view.ts';

/** What is answered elsewhere, by name. */
export interface KnownNames {
  /** Of buttons and lists. */
  readonly actionIds: readonly string[];
  /** What begins so is known as well. */
  readonly actionPrefix: string;
  /** Of windows. */
  readonly callbackIds: readonly string[];
}

/**
 * Whatever an older or newer version put into a message or a window: it gets a sentence, never a warning triangle or a
 * spinner.
 */
export function registerUnknownAction(app: App, known: KnownNames, dependencies: ListenDependencies): void {
  const { actionIds, actionPrefix, callbackIds } = known;
  const unknownAction = allBut([...actionIds.map(literally), `${literally(actionPrefix)}.*`]);
  onButton(app, unknownAction, 'entry', dependencies, async (turn) =>
    turn.reply(problemSentence(turn.person.locale.staleState.unreadable)),
  );
  onSubmit(app, allBut(callbackIds.map(literally)), 'entry', dependencies, {
    read: async ({ person: { locale } }, view) => ({
      view: sentenceView(locale.staleState.window, view.title.text, locale),
    }),
    answer: async () => {},
  });
}

function allBut(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?!(?:${patterns.join('|')})$)`, 's');
}

function literally(name: string): string {
  return name.replaceAll('.', String.raw`\.`);
}
