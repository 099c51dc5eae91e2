import type { ActionsBlock, ContextActionsBlock, ContextBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import { purposeState } from '../../search/sealed-for.ts';
import type { Owner, Sealer } from '../../search/sealer.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { BlockLevel, Reply, ReplyBlock } from '../../slack/reply.ts';
import { toReply, type AnswerView } from '../report-message/answer-view.ts';

/** As long as anybody may want a message back. */
const takenBackForMs = 90 * 24 * 3_600_000;

/** What takes a shared message back. */
export const takeBackActionId = 'sms.share.take-back';

/** An answer as others get to see it: nothing in it can be clicked but by who shared it, to take it back. */
export function sharedReply(view: AnswerView, sharer: Owner, sealer: Sealer, locale: Locale): Reply {
  const reply = toReply({ ...view, actions: [], privacy: null });
  const value = sealer.seal(purposeState('shared'), sharer, takenBackForMs);
  return {
    ...reply,
    blocks: (level) => [
      ...reply.blocks(level),
      sharedBy(sharer.userId, locale),
      takeBack(level, sharer, value, locale),
    ],
  };
}

/** The answer as words and rows, where no table may be shown: in a window. */
export function sharePreview(view: AnswerView): readonly ReplyBlock[] {
  return toReply({ ...view, actions: [], chart: null, privacy: null }).blocks('rich_text');
}

function sharedBy(sharerId: string, locale: Locale): ContextBlock {
  // The only mrkdwn there is: Slack's own id in Slack's own form.
  return { type: 'context', elements: [{ type: 'mrkdwn', text: `${locale.share.sharedBy} <@${sharerId}>` }] };
}

// Sealed for who shared it: nobody else's click does anything, whatever it brings.
function takeBack(
  level: BlockLevel,
  { userId }: Owner,
  value: string,
  locale: Locale,
): ContextActionsBlock | ActionsBlock {
  const text = plainText(locale.share.takeBack, 75);
  if (level !== 'native') {
    return { type: 'actions', elements: [{ type: 'button', action_id: takeBackActionId, text, value }] };
  }
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'icon_button',
        icon: 'trash',
        action_id: takeBackActionId,
        text,
        value,
        visible_to_user_ids: [userId],
      },
    ],
  };
}
