import { SmnError } from '@org/smn-core';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import { openFormState, staleWindow } from '../../search/window-state.ts';
import { plainText, shorten } from '../../slack/plain-text.ts';
import { inWindow } from '../../turns/in-window.ts';
import { onButton } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import { startReading } from '../../turns/start-reading.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import { messageIdOf } from './chosen-value.ts';
import { hideCodes } from './hide-codes.ts';

/** Longer than any SMS; what a service sends beyond is none. */
const longestText = 2_000;

/** The button that shows what an SMS said. */
export const textActionId = 'sms.text.show';

/** What an SMS said, without its codes: for who may, recorded before it is read. */
export function registerMessageText(app: App, dependencies: AnswerDependencies): void {
  const { smn, windows, sealer, logger, searchTimeoutMs } = dependencies;

  onButton(app, textActionId, 'text', dependencies, async (turn, { value, triggerId, view: from }) => {
    const { locale } = turn.person;
    const { title } = locale.messageText;
    // A window that does not say where it was opened does not say either who else reads there.
    const { form, problem } = openFormState(sealer, from?.private_metadata ?? '', turn.owner);
    if (form === null) {
      await windows.push(triggerId, sentenceView(locale.staleState[staleWindow(problem)], title, locale));
      return;
    }
    const viewId = await windows.push(triggerId, sentenceView(locale.stillSearching, title, locale));
    const view = await inWindow(turn, title, logger, async () => {
      const messageId = messageIdOf(value);
      await startReading(turn, { messageId }, dependencies);
      try {
        const text = await smn.messageText(messageId, { signal: AbortSignal.timeout(searchTimeoutMs) });
        return textView(hideCodes(shorten(text.reveal(), longestText)), locale);
      } catch (error) {
        if (isGone(error)) return sentenceView(locale.messageText.gone, title, locale);
        throw error;
      }
    });
    await windows.update(viewId, view);
  });
}

/** That a message has no text any more is an answer; that the gateway knows no such path is a mistake of the settings. */
function isGone(error: unknown): boolean {
  return error instanceof SmnError && error.status === 404 && error.apiCode?.startsWith('SMN') === true;
}

/** The text, for who asked alone. Pure. */
function textView(text: string, locale: Locale): ModalView {
  return {
    type: 'modal',
    title: plainText(locale.messageText.title, 24),
    close: plainText(locale.close, 24),
    blocks: [
      { type: 'section', text: plainText(text === '' ? locale.messageText.empty : text) },
      { type: 'context', elements: [plainText(locale.messageText.hidden)] },
    ],
  };
}
