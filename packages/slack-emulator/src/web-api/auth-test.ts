import { installedApp } from '../workspace.ts';
import type { WebApiMethod } from './web-api-method.ts';

/** `auth.test`: whose token this is. */
export const authTest: WebApiMethod = {
  needsToken: true,
  run: ({ workspace: { team } }) => ({
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.domain,
    user: installedApp.botUserName,
    team_id: team.id,
    user_id: installedApp.botUserId,
    bot_id: installedApp.botId,
    is_enterprise_install: false,
  }),
};
