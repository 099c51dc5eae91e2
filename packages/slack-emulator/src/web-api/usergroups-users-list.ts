import { refuse } from './refusals.ts';
import type { WebApiMethod } from './web-api-method.ts';

/** `usergroups.users.list`: who is in a group. */
export const usergroupsUsersList: WebApiMethod = {
  needsToken: true,
  run: ({ callArguments, workspace }) => {
    const group = workspace.userGroups.find(({ id }) => id === callArguments.get('usergroup'));
    return group === undefined ? refuse('no_such_subteam') : { ok: true, users: group.users };
  },
};
