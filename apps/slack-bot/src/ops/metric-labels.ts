/** What an ack was for. */
export const ackKinds = ['command', 'action', 'view', 'shortcut', 'event'] as const;

/** What is counted while it goes on. */
export const workKinds = ['turns', 'smn_requests', 'exports'] as const;

/** What is remembered so that nobody has to be asked. */
export const cacheNames = ['people', 'groups', 'signs'] as const;

/** How an answer ended. */
export const answerOutcomes = ['answered', 'failed', 'cancelled', 'stopped'] as const;

/** Kinds of problems, as the log calls them; `none` where all went well. */
export const problems = [
  'none',
  'bug',
  'cancel',
  'deadline',
  'direct-messages',
  'file',
  'impossible',
  'not-there',
  'operator',
  'permission',
  'service',
  'share',
  'share-unsure',
  'stopped',
  'take-back',
  'timeout',
  'too-late',
  'too-many',
  'unreached',
  'unrecorded',
  'window',
  'window-busy',
  'window-refused',
  'window-unfilled',
] as const;

/** Why somebody was not let in, or not given what they asked for. */
export const refusals = [
  'external',
  'groups',
  'guest',
  'outsider',
  'role',
  'too-many',
  'unknown',
  'unrecorded',
  'unsure',
  'workspace',
] as const;

/** The methods that the bot calls. */
export const slackMethods = [
  'auth.test',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.info',
  'conversations.open',
  'files.completeUploadExternal',
  'files.delete',
  'files.getUploadURLExternal',
  'usergroups.users.list',
  'users.info',
  'views.open',
  'views.publish',
  'views.push',
  'views.update',
] as const;

/** What Slack says no with, as far as somebody could do something about it; `none` where it said yes. */
export const slackErrors = [
  'none',
  'access_denied',
  'account_inactive',
  'cant_delete_message',
  'cant_update_message',
  'channel_not_found',
  'ekm_access_denied',
  'exchanged_trigger_id',
  'expired_trigger_id',
  'fatal_error',
  'file_not_found',
  'hash_conflict',
  'http_4xx',
  'http_5xx',
  'internal_error',
  'invalid_arguments',
  'invalid_attachments',
  'invalid_auth',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_trigger_id',
  'is_archived',
  'message_not_found',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_answer',
  'no_permission',
  'no_such_subteam',
  'not_authed',
  'not_found',
  'not_in_channel',
  'org_login_required',
  'push_limit_reached',
  'ratelimited',
  'request_timeout',
  'restricted_action',
  'service_unavailable',
  'storage_limit_reached',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'unknown',
  'user_not_found',
  'user_not_in_channel',
  'view_too_large',
] as const;

/** What Slack answers to a post to a response_url. */
export const responseUrlErrors = [
  'none',
  'expired_url',
  'used_url',
  'invalid_blocks',
  'invalid_payload',
  'no_text',
  'no_answer',
  'not_an_address_of_slack',
  'http_4xx',
  'http_5xx',
] as const;

/**
 * A word as a label: one of those that are known, or `other`. Whatever comes from outside goes through here, for a label
 * must hold no number, no name and no text, and each new word is a series that is kept for good.
 */
export function labelOf(known: readonly string[], word: string): string {
  if (known.includes(word)) return word;
  const ofItsClass = word.replace(/^http_([45])\d\d$/, 'http_$1xx');
  return known.includes(ofItsClass) ? ofItsClass : 'other';
}
