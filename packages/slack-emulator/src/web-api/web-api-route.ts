import { randomBytes } from 'node:crypto';

import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { ReceivedRequest } from '../http/http-server.ts';
import type { Workspace } from '../workspace.ts';
import { apiTest } from './api-test.ts';
import { authTest } from './auth-test.ts';
import { readCallArguments, type CallArguments } from './call-arguments.ts';
import { usersInfo } from './users-info.ts';
import type { MethodResult, WebApiMethod } from './web-api-method.ts';

/** A call the app made and how it ended. */
export type WebApiCall = { method: string; callArguments: CallArguments; result: MethodResult };

const methods: ReadonlyMap<string, WebApiMethod> = new Map([
  ['api.test', apiTest],
  ['auth.test', authTest],
  ['users.info', usersInfo],
]);

/** Answers `/api/<method>`; failures are HTTP 200 with `ok: false`, as in Slack. */
export function answerWebApi(
  request: ReceivedRequest,
  method: string,
  slack: { workspace: Workspace; botToken: string; now: number; onCall: (call: WebApiCall) => void },
): Answer {
  const callArguments = readCallArguments(request);
  const result = call(request, method, callArguments, slack);
  slack.onCall({ method, callArguments, result });
  return { ...jsonAnswer(200, result), headers: { 'x-slack-req-id': randomBytes(16).toString('hex') } };
}

function call(
  request: ReceivedRequest,
  name: string,
  callArguments: CallArguments,
  slack: { workspace: Workspace; botToken: string; now: number },
): MethodResult {
  const method = methods.get(name);
  if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name };
  if (method.needsToken) {
    const token = bearer(request) ?? callArguments.get('token');
    if (token === undefined || token === '') return { ok: false, error: 'not_authed' };
    if (token !== slack.botToken) return { ok: false, error: 'invalid_auth' };
  }
  return method.run({ workspace: slack.workspace, now: slack.now, callArguments });
}

function bearer(request: ReceivedRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
