import type { ActionsBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import { plainText } from '../../slack/plain-text.ts';
import { formActionId } from './form-view.ts';

/** The button that opens the form. */
export function formButton({ searchForm }: Locale): readonly ActionsBlock[] {
  return [
    {
      type: 'actions',
      block_id: 'sms.form',
      elements: [{ type: 'button', action_id: formActionId, text: plainText(searchForm.open, 75) }],
    },
  ];
}
