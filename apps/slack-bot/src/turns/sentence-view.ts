import type { ModalView } from '@slack/types';
import type { Locale } from '../locales/en.ts';
import { plainText } from '../slack/plain-text.ts';

/** A window with a sentence in it. */
export function sentenceView(sentence: string, title: string, locale: Locale): ModalView {
  return {
    type: 'modal',
    title: plainText(title, 24),
    close: plainText(locale.close, 24),
    blocks: [{ type: 'section', text: plainText(sentence) }],
  };
}
