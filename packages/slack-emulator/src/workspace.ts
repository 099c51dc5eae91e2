/** A member of the emulated workspace. */
export type EmulatedUser = {
  /** As Slack writes it, for example `U0ALICE01`. */
  id: string;
  /** The handle, without `@`. */
  name: string;
  realName: string;
  /** IANA zone, for example `Asia/Shanghai`. */
  tz: string;
  /** Seconds east of UTC; computed from `tz` at the emulator's clock where it is left out. */
  tzOffset?: number | undefined;
  /** As Slack writes it, for example `en-US`. */
  locale: string;
  /** A guest. */
  isRestricted?: boolean | undefined;
  /** A guest of one channel only; that is a guest, too. */
  isUltraRestricted?: boolean | undefined;
  /** From another workspace, and in no channel shared with this one. */
  isStranger?: boolean | undefined;
  /** The workspace the member belongs to; the emulated one where left out. */
  teamId?: string | undefined;
};

/** What a member can change about themselves. */
export type UserChanges = {
  /** IANA zone; an offset that was given apart from it no longer holds. */
  tz?: string | undefined;
  /** As Slack writes it, for example `zh-CN`. */
  locale?: string | undefined;
};

/** A channel a command can be typed in. */
export type EmulatedChannel = {
  id: string;
  name: string;
  isPrivate?: boolean | undefined;
  /** Whether people of another organisation are in it. */
  isExtShared?: boolean | undefined;
  /** Whether the app's bot is in it; `true` where left out. Commands can be typed in it either way. */
  isMember?: boolean | undefined;
};

/** A group of members, as `@ops`. */
export type EmulatedUserGroup = {
  /** As Slack writes it, for example `S0OPS`. */
  id: string;
  handle: string;
  /** The ids of its members. */
  users: readonly string[];
};

/** The workspace. */
export type EmulatedTeam = { id: string; domain: string };

/** Who and what exists in the emulated workspace. */
export type Workspace = {
  team: EmulatedTeam;
  users: readonly EmulatedUser[];
  channels: readonly EmulatedChannel[];
  userGroups: readonly EmulatedUserGroup[];
};

/** The app that is installed in every emulated workspace. */
export const installedApp = {
  appId: 'A0EMULATED',
  botId: 'B0EMULATED',
  botUserId: 'U0EMULATED',
  botUserName: 'emulated_bot',
} as const;

const defaultTeam: EmulatedTeam = { id: 'T0EMULATED', domain: 'emulated' };

const defaultUsers: readonly EmulatedUser[] = [
  { id: 'U0ALICE01', name: 'alice', realName: 'Alice Zhang', tz: 'Asia/Shanghai', locale: 'en-US' },
  { id: 'U0BERND01', name: 'bernd', realName: 'Bernd Weber', tz: 'Europe/Berlin', locale: 'de-DE' },
];

const defaultChannels: readonly EmulatedChannel[] = [
  { id: 'C0SMSOPS1', name: 'sms-ops' },
  { id: 'C0GENERAL', name: 'general' },
];

/**
 * Fills what was left out and refuses what could never work.
 *
 * @throws RangeError when there is no user or no channel, or when a user's zone is not an IANA zone
 */
export function createWorkspace(parts: {
  team?: EmulatedTeam | undefined;
  users?: readonly EmulatedUser[] | undefined;
  channels?: readonly EmulatedChannel[] | undefined;
  userGroups?: readonly EmulatedUserGroup[] | undefined;
}): Workspace {
  const workspace = {
    team: parts.team ?? defaultTeam,
    // Copies: what is changed later is changed in this workspace alone.
    users: structuredClone(parts.users ?? defaultUsers),
    channels: parts.channels ?? defaultChannels,
    userGroups: parts.userGroups ?? [],
  };
  if (workspace.users.length === 0) throw new RangeError('The emulated workspace needs at least one user.');
  if (workspace.channels.length === 0) throw new RangeError('The emulated workspace needs at least one channel.');
  for (const user of workspace.users) requireZone(user);
  return workspace;
}

/**
 * The member with this id, or the first member where no id is given.
 *
 * @throws RangeError when nobody has this id
 */
export function requireUser(workspace: Workspace, id: string | undefined): EmulatedUser {
  const user = id === undefined ? workspace.users[0] : workspace.users.find((candidate) => candidate.id === id);
  if (user === undefined) throw new RangeError(`The emulated workspace has no user ${id ?? 'at all'}.`);
  return user;
}

/**
 * Changes what a member has set in Slack.
 *
 * @throws RangeError when nobody has this id, or it is no IANA zone
 */
export function changeUser(workspace: Workspace, id: string, { tz, locale }: UserChanges): void {
  const user = requireUser(workspace, id);
  if (tz !== undefined) {
    requireZone({ id, tz });
    user.tz = tz;
    delete user.tzOffset;
  }
  if (locale !== undefined) user.locale = locale;
}

/**
 * The channel with this id, or the first channel where no id is given.
 *
 * @throws RangeError when there is no such channel
 */
export function requireChannel(workspace: Workspace, id: string | undefined): EmulatedChannel {
  const { channels } = workspace;
  const channel = id === undefined ? channels[0] : channels.find((candidate) => candidate.id === id);
  if (channel === undefined) throw new RangeError(`The emulated workspace has no channel ${id ?? 'at all'}.`);
  return channel;
}

function requireZone({ id, tz }: Pick<EmulatedUser, 'id' | 'tz'>): void {
  try {
    Intl.DateTimeFormat('en-US', { timeZone: tz });
  } catch (error) {
    throw new RangeError(`User ${id}: "${tz}" is not an IANA time zone.`, { cause: error });
  }
}
