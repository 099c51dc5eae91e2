import { installedApp, type EmulatedTeam, type EmulatedUser } from '../workspace.ts';

/** A payload as it goes to the app. */
export type InteractionPayload = Readonly<Record<string, unknown>>;

/** Changes a payload before it is signed: what a forged or an outdated client would send. */
export type AlterPayload = (payload: InteractionPayload) => InteractionPayload;

/** What every interaction says: who, where from, for which app. */
export function basePayload(
  type: 'block_actions' | 'view_submission' | 'view_closed' | 'shortcut' | 'message_action',
  team: EmulatedTeam,
  user: EmulatedUser,
): InteractionPayload {
  return {
    type,
    team: { id: team.id, domain: team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId ?? team.id },
    api_app_id: installedApp.appId,
    token: 'emulated-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The form Slack POSTs for an interaction, encoded. */
export function interactionBody(payload: InteractionPayload, alter: AlterPayload | undefined): string {
  return new URLSearchParams({ payload: JSON.stringify(alter?.(payload) ?? payload) }).toString();
}
