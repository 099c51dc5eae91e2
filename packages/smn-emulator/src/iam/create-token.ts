import type { EmulatorState, Project } from '../emulator-state.ts';
import type { IssuedToken } from '../gateway/token-store.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { RouteContext } from '../http/route.ts';
import { iamDomainId } from './domain-id.ts';
import { iamError } from './iam-error.ts';
import { readTokenRequest, type TokenRequest } from './read-token-request.ts';

/** `POST /v3/auth/tokens`: the token is in the header `X-Subject-Token`, its end in the body. */
export function createToken({ state, received, noteProof }: RouteContext): Answer {
  const request = readTokenRequest(received.body.toString('utf8'));
  if (typeof request === 'string') return iamError(400, request);
  if (!isUser(state, request)) return iamError(401, 'The username or password is wrong.');
  const project = state.projects.find(
    ({ id, name }) => (request.project.id ?? id) === id && (request.project.name ?? name) === name,
  );
  if (project === undefined) return iamError(401, 'The project of the scope does not exist.');
  noteProof('password');
  const token = state.tokens.issue(project.id, state.clock());
  return jsonAnswer(201, { token: describeToken(state, token, project) }, { 'x-subject-token': token.value });
}

function isUser({ user }: EmulatorState, request: TokenRequest): boolean {
  return request.name === user.name && request.password === user.password && request.domain === user.domain;
}

function describeToken({ user }: EmulatorState, token: IssuedToken, project: Project): Record<string, unknown> {
  const domain = { id: iamDomainId, name: user.domain };
  return {
    methods: ['password'],
    issued_at: iamTime(token.issuedAt),
    expires_at: iamTime(token.expiresAt),
    project: { id: project.id, name: project.name, domain },
    user: { name: user.name, domain },
    roles: [],
    catalog: [],
  };
}

/** IAM writes six digits after the point: `2026-11-24T02:00:00.000000Z`. */
function iamTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().replace('Z', '000Z');
}
