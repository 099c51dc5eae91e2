/** Scopes that the bot token must have. */
export const requiredScopes = ['chat:write', 'commands', 'files:write', 'im:write', 'users:read'] as const;

/** Scopes that the bot can do without: something is left out then. */
export const optionalScopes = ['channels:read', 'groups:read', 'usergroups:read'] as const;

/** A scope of the bot token that the bot has a use for. */
export type BotScope = (typeof requiredScopes)[number] | (typeof optionalScopes)[number];

/** What each is for: whoever installs the app is asked to grant it, and `doctor` says what is lost without it. */
export const scopePurposes: Readonly<Record<BotScope, string>> = {
  'chat:write': 'answers when the usual way back is closed, and the message a file comes with',
  commands: '/smsreport and the shortcuts',
  'files:write': 'CSV files',
  'im:write': 'direct messages to whoever asked',
  'users:read': 'times in everybody’s own zone, and answers in their language',
  'channels:read': 'noticing people from outside before a report is shared in a public channel',
  'groups:read': 'noticing people from outside before a report is shared in a private channel',
  'usergroups:read': 'a policy that names user groups',
};
