import { authenticate } from './gateway/authenticate.ts';
import { noSuchApi } from './errors/gateway-errors.ts';
import { smnError } from './errors/smn-errors.ts';
import type { Answer } from './http/answer.ts';
import { Refusal } from './http/refusal.ts';
import { matchPath, type Route, type RouteContext } from './http/route.ts';
import { createToken } from './iam/create-token.ts';
import { listProjects } from './iam/list-projects.ts';
import { getMessage } from './sms/get-message.ts';
import { listReports } from './sms/list-reports.ts';
import { listSigns } from './sms/list-signs.ts';

/** Everything that is served. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/v2/:project/notifications/sms/report', answer: listReports },
  { method: 'GET', path: '/v2/:project/notifications/sms_sign', answer: listSigns },
  { method: 'GET', path: '/v2/:project/notifications/sms/message/:message', answer: getMessage },
  { method: 'POST', path: '/v3/auth/tokens', open: true, answer: createToken },
  { method: 'GET', path: '/v3/projects', answer: listProjects },
];

/** The gateway and what is behind it: finds the route, checks who asks and for which project, answers. */
export async function route(context: Omit<RouteContext, 'parameters'>): Promise<Answer> {
  const { state, received, requestId } = context;
  try {
    const found = findRoute(received.method, received.segments);
    if (found === undefined) return noSuchApi(requestId);
    if (found.route.open === undefined) {
      const caller = authenticate(state, received, requestId);
      context.noteProof(caller.proof);
      const allowed = projectAllowed(context, found.parameters.project, caller.projectId);
      if (!allowed) return smnError('SMN.0001', requestId);
    }
    return await found.route.answer({ ...context, parameters: found.parameters });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

function findRoute(
  method: string,
  segments: readonly string[],
): { route: Route; parameters: Readonly<Record<string, string>> } | undefined {
  for (const candidate of routes) {
    const parameters = candidate.method === method ? matchPath(candidate, segments) : undefined;
    if (parameters !== undefined) return { route: candidate, parameters };
  }
  return undefined;
}

/** The path's project must be one of the account's, the token's own, and what `X-Project-Id` says when it is sent. */
function projectAllowed(
  { state, received }: Pick<RouteContext, 'state' | 'received'>,
  project: string | undefined,
  tokenProject: string | undefined,
): boolean {
  if (project === undefined) return true;
  const known = state.projects.some(({ id }) => id === project);
  const named = received.headers['x-project-id'];
  return (
    known && (tokenProject === undefined || tokenProject === project) && (named === undefined || named === project)
  );
}
