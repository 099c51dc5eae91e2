import type { DeliveryReport } from '@org/smn-core';
import type { ModalView } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import { plainText, shorten } from '../../slack/plain-text.ts';

/** The button that asks why somebody needs a number in full. */
export const unmaskActionId = 'sms.unmask.open';
/** The window in which they say why. */
export const unmaskCallbackId = 'sms.unmask.submit';
/** Its field: block and action. */
export const reasonField = 'sms.unmask.reason';

/** Shorter than this is no reason. */
export const shortestReason = 5;
const longestReason = 300;

/** The window that asks for the reason. Pure. */
export function unmaskView(sealed: string, { unmask, cancel }: Pick<Locale, 'unmask'> & { cancel: string }): ModalView {
  return {
    type: 'modal',
    callback_id: unmaskCallbackId,
    private_metadata: sealed,
    title: plainText(unmask.title, 24),
    submit: plainText(unmask.submit, 24),
    close: plainText(cancel, 24),
    blocks: [
      { type: 'section', text: plainText(unmask.explanation) },
      {
        type: 'input',
        block_id: reasonField,
        label: plainText(unmask.reason, 2_000),
        element: {
          type: 'plain_text_input',
          action_id: reasonField,
          multiline: true,
          min_length: shortestReason,
          max_length: longestReason,
          placeholder: plainText(unmask.reasonExample, 150),
        },
      },
    ],
  };
}

/** The number in full, for who asked alone. Pure. */
export function unmaskedView({ mobile, nationCode, messageId }: DeliveryReport, locale: Locale): ModalView {
  const number = `${nationCode === null ? '' : `+${shorten(nationCode, 8)} `}${shorten(mobile, 40)}`;
  return {
    type: 'modal',
    title: plainText(locale.unmask.title, 24),
    close: plainText(locale.close, 24),
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: number, style: { bold: true } }] }],
      },
      { type: 'context', elements: [plainText(locale.unmask.recorded(shorten(messageId, 100)))] },
    ],
  };
}
