import type { App } from '@slack/bolt';
import { onButton, onShortcut, onSubmit } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { Turn } from '../../turns/turn.ts';
import { answerSearchInPlace, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openFormState, staleWindow } from '../../search/window-state.ts';
import { formActionId, formCallbackId, formView } from './form-view.ts';
import { knownSigns } from './known-signs.ts';
import { readForm } from './read-search-fields.ts';

/** The global shortcut's name, as in the manifest. */
const formShortcutId = 'sms_report_global';

/** A search without typing: by a shortcut, a button, or the command with nothing behind it. */
export function registerForm(app: App, dependencies: AnswerDependencies): void {
  const { sealer, clock } = dependencies;

  onShortcut(app, formShortcutId, 'query', dependencies, async (turn, { triggerId }) =>
    openForm(turn, triggerId, dependencies),
  );

  onButton(app, formActionId, 'query', dependencies, async (turn, { triggerId }) =>
    openForm(turn, triggerId, dependencies),
  );

  onSubmit(app, formCallbackId, 'query', dependencies, {
    read: async ({ person, owner }, view) => {
      const { form, problem } = openFormState(sealer, view.private_metadata, owner);
      if (form === null) {
        return { view: sentenceView(person.locale.staleState[staleWindow(problem)], view.title.text, person.locale) };
      }
      const options = { signs: (await knownSigns(dependencies)) ?? [], person, nowMs: clock() };
      const { search, errors } = readForm(view.state.values, options);
      if (errors !== null) return { errors };
      return { value: { search, page: 0 }, responseUrl: form.responseUrl, channelId: form.channelId };
    },
    answer: async (turn, state) => answerSearchInPlace(turn, state, dependencies, { replace: false }),
  });
}

/** Opens the window; what is asked in it is answered where it was opened from. @throws WindowError */
export async function openForm(
  turn: Turn,
  triggerId: string,
  dependencies: Pick<AnswerDependencies, 'sealer' | 'signs' | 'clock' | 'windows' | 'logger'>,
): Promise<void> {
  const { sealer, clock, windows } = dependencies;
  const { responseUrl, channelId } = turn.target;
  const view = formView({
    signs: await knownSigns(dependencies),
    person: turn.person,
    nowMs: clock(),
    answersHere: responseUrl !== undefined,
    sealed: sealer.seal({ state: null, responseUrl, channelId }, turn.owner),
  });
  await windows.open(triggerId, view);
}
