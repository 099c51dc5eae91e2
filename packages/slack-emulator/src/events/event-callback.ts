import type { InteractionPayload } from '../interactions/interaction-body.ts';
import { installedApp, type EmulatedTeam } from '../workspace.ts';

/**
 * An event in the envelope every event has.
 *
 * @param nowSeconds seconds since 1970
 */
export function eventCallback(
  event: Readonly<Record<string, unknown>> & { type: string },
  { eventId, team, nowSeconds }: { eventId: string; team: EmulatedTeam; nowSeconds: number },
): InteractionPayload {
  return {
    token: 'emulated-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: installedApp.appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(nowSeconds),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: installedApp.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}
