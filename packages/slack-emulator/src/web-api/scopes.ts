/** The scopes of each method that needs one; any of a list is enough. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': ['connections:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
};

/** What an app-level token is for. */
export const appTokenScopes: readonly string[] = ['connections:write'];

/** What a bot token has where nothing else is said: all the methods need, and `commands`; not `chat:write.public`. */
export const usualBotScopes: readonly string[] = [
  'commands',
  ...new Set(
    Object.values(accepted)
      .flat()
      .filter((scope) => !appTokenScopes.includes(scope)),
  ),
];

/** The scopes of which a method needs one; none where it needs none. */
export function acceptedScopes(method: string): readonly string[] {
  return accepted[method] ?? [];
}
