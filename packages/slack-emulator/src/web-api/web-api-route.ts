import { randomBytes } from 'node:crypto';

import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { ReceivedRequest } from '../http/http-server.ts';
import { apiTest } from './api-test.ts';
import { authTest } from './auth-test.ts';
import { readCallArguments, type CallArguments } from './call-arguments.ts';
import { chatPostEphemeral, chatPostMessage, chatUpdate } from './chat-methods.ts';
import { conversationsInfo, conversationsOpen } from './conversation-methods.ts';
import { filesCompleteUploadExternal, filesGetUploadUrlExternal } from './file-methods.ts';
import { usergroupsUsersList } from './usergroups-users-list.ts';
import { usersInfo } from './users-info.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './view-methods.ts';
import type { MethodResult, WebApiMethod, WebApiParts } from './web-api-method.ts';

/** A call the app made and how it ended. */
export type WebApiCall = { method: string; callArguments: CallArguments; result: MethodResult };

const methods: ReadonlyMap<string, WebApiMethod> = new Map([
  ['api.test', apiTest],
  ['auth.test', authTest],
  ['chat.postEphemeral', chatPostEphemeral],
  ['chat.postMessage', chatPostMessage],
  ['chat.update', chatUpdate],
  ['conversations.info', conversationsInfo],
  ['conversations.open', conversationsOpen],
  ['files.completeUploadExternal', filesCompleteUploadExternal],
  ['files.getUploadURLExternal', filesGetUploadUrlExternal],
  ['usergroups.users.list', usergroupsUsersList],
  ['users.info', usersInfo],
  ['views.open', viewsOpen],
  ['views.publish', viewsPublish],
  ['views.push', viewsPush],
  ['views.update', viewsUpdate],
]);

/** Answers `/api/<method>`; failures are HTTP 200 with `ok: false`, as in Slack. */
export function answerWebApi(
  request: ReceivedRequest,
  method: string,
  slack: { parts: WebApiParts; botToken: string; now: number; onCall: (call: WebApiCall) => void },
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
  slack: { parts: WebApiParts; botToken: string; now: number },
): MethodResult {
  const method = methods.get(name);
  if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name };
  if (method.needsToken) {
    const token = bearer(request) ?? callArguments.get('token');
    if (token === undefined || token === '') return { ok: false, error: 'not_authed' };
    if (token !== slack.botToken) return { ok: false, error: 'invalid_auth' };
  }
  return method.run({ ...slack.parts, now: slack.now, callArguments });
}

function bearer(request: ReceivedRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
