import type { KnownBlock, ModalView } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { AnswerView } from '../report-message/answer-view.ts';
import { sharePreview } from './shared-reply.ts';

/** The window's name: what its submission goes by. */
export const shareCallbackId = 'sms.share.submit';
/** The field in which the conversation is chosen. */
export const channelField = 'channel';

/** Rows that are shown before sharing; the message has all of the page. */
const previewedRows = 10;

/** Where to share an answer, and what others will see of it. Pure. */
export function shareView(view: AnswerView, sealed: string, locale: Locale): ModalView {
  const { share } = locale;
  const rows = view.table?.rows ?? [];
  const shown = view.table === null ? view : { ...view, table: { ...view.table, rows: rows.slice(0, previewedRows) } };
  const preview = sharePreview(shown).filter((block): block is KnownBlock => block.type !== 'data_visualization');
  return {
    type: 'modal',
    callback_id: shareCallbackId,
    private_metadata: sealed,
    title: plainText(share.title, 24),
    submit: plainText(share.submit, 24),
    close: plainText(locale.searchForm.cancel, 24),
    blocks: [
      {
        type: 'input',
        block_id: channelField,
        label: plainText(share.where),
        hint: plainText(share.whereHint),
        element: {
          type: 'conversations_select',
          action_id: channelField,
          default_to_current_conversation: true,
          response_url_enabled: true,
          filter: {
            include: ['public', 'private', 'mpim'],
            exclude_external_shared_channels: true,
            exclude_bot_users: true,
          },
        },
      },
      { type: 'divider' },
      { type: 'section', text: plainText(share.preview(Math.min(previewedRows, rows.length), rows.length)) },
      ...preview,
    ],
  };
}
