import { botStanding } from '../conversations/bot-standing.ts';
import type { Conversation } from '../conversations/conversations.ts';
import { refuse } from './refusals.ts';
import { missingScope } from './tokens.ts';
import type { WebApiMethod } from './web-api-method.ts';

/** `conversations.open`: the direct messages with one member. */
export const conversationsOpen: WebApiMethod = {
  needsToken: true,
  run: ({ callArguments, workspace, conversations }) => {
    const ids = (callArguments.get('users') ?? '').split(',').filter((id) => id !== '');
    const [id] = ids;
    if (id === undefined) return refuse('users_list_not_supplied');
    if (ids.length > 1) return refuse('method_not_supported_for_channel_type');
    const user = workspace.users.find((candidate) => candidate.id === id);
    if (user === undefined) return refuse('user_not_found');
    const opened = conversations.openDirect(user);
    return { ok: true, ...(opened.isNew ? {} : { no_op: true, already_open: true }), channel: { id: opened.id } };
  },
};

/** `conversations.info`: what kind of conversation it is, and who else is in it. */
export const conversationsInfo: WebApiMethod = {
  needsToken: true,
  run: ({ callArguments, conversations, workspace, scopes }) => {
    const found = conversations.find(callArguments.get('channel') ?? '');
    if (found === undefined) return refuse('channel_not_found');
    const needed = scopeToRead(found);
    if (!scopes.includes(needed)) return missingScope([needed], scopes);
    const standing = botStanding(found);
    if (standing === 'hidden') return refuse('channel_not_found');
    const { id, name, channel, directWith } = found;
    if (directWith !== undefined)
      return { ok: true, channel: { id, is_im: true, user: directWith, is_ext_shared: false } };
    const isPrivate = channel?.isPrivate === true;
    const isExtShared = channel?.isExtShared === true;
    return {
      ok: true,
      channel: {
        id,
        name,
        name_normalized: name,
        is_channel: !isPrivate,
        is_group: isPrivate,
        is_im: false,
        is_mpim: false,
        is_private: isPrivate,
        is_archived: false,
        is_member: standing === 'inside',
        is_shared: isExtShared,
        is_ext_shared: isExtShared,
        is_org_shared: false,
        is_pending_ext_shared: false,
        context_team_id: workspace.team.id,
      },
    };
  },
};

function scopeToRead({ channel, directWith }: Conversation): string {
  if (directWith !== undefined) return 'im:read';
  return channel?.isPrivate === true ? 'groups:read' : 'channels:read';
}
