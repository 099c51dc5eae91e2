import type { EmulatedUser, EmulatedTeam } from '../workspace.ts';
import { isTrue } from './call-arguments.ts';
import { offsetSeconds, zoneLabel } from './time-zone.ts';
import type { WebApiMethod } from './web-api-method.ts';

/** `users.info`: a member with zone, and with locale when `include_locale` asks for it. */
export const usersInfo: WebApiMethod = {
  needsToken: true,
  run: ({ workspace, now, callArguments }) => {
    const user = workspace.users.find((candidate) => candidate.id === callArguments.get('user'));
    if (user === undefined) return { ok: false, error: 'user_not_found' };
    const locale = isTrue(callArguments.get('include_locale')) ? { locale: user.locale } : {};
    return { ok: true, user: { ...describeUser(user, workspace.team, now), ...locale } };
  },
};

function describeUser(user: EmulatedUser, team: EmulatedTeam, now: number): Record<string, unknown> {
  const teamId = user.teamId ?? team.id;
  const isGuestOfOneChannel = user.isUltraRestricted === true;
  return {
    id: user.id,
    team_id: teamId,
    name: user.name,
    deleted: false,
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneLabel(user.tz, now),
    tz_offset: user.tzOffset ?? offsetSeconds(user.tz, now),
    profile: {
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.name,
      display_name_normalized: user.name,
      team: teamId,
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted ?? isGuestOfOneChannel,
    is_ultra_restricted: isGuestOfOneChannel,
    is_stranger: user.isStranger === true,
    is_bot: false,
    is_app_user: false,
    updated: Math.floor(now / 1000),
  };
}
