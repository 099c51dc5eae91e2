import { jsonAnswer, type Answer } from '../http/answer.ts';
import type { ReceivedRequest } from '../http/http-server.ts';
import { apiTest } from './api-test.ts';
import { appsConnectionsOpen } from './apps-connections-open.ts';
import { authTest } from './auth-test.ts';
import { readCallArguments, type CallArguments } from './call-arguments.ts';
import { chatDelete, chatPostEphemeral, chatPostMessage, chatUpdate } from './chat-methods.ts';
import { conversationsInfo, conversationsOpen } from './conversation-methods.ts';
import { filesCompleteUploadExternal, filesDelete, filesGetUploadUrlExternal, filesInfo } from './file-methods.ts';
import { bearerOf, findToken, refuseToken, scopeHeaders, type IssuedToken, type Tokens } from './tokens.ts';
import { usergroupsUsersList } from './usergroups-users-list.ts';
import { usersInfo } from './users-info.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './view-methods.ts';
import type { MethodResult, WebApiMethod, WebApiParts } from './web-api-method.ts';

/** A call the app made and how it ended. */
export type WebApiCall = { method: string; callArguments: CallArguments; result: MethodResult };

const methods: ReadonlyMap<string, WebApiMethod> = new Map([
  ['api.test', apiTest],
  ['apps.connections.open', appsConnectionsOpen],
  ['auth.test', authTest],
  ['chat.delete', chatDelete],
  ['chat.postEphemeral', chatPostEphemeral],
  ['chat.postMessage', chatPostMessage],
  ['chat.update', chatUpdate],
  ['conversations.info', conversationsInfo],
  ['conversations.open', conversationsOpen],
  ['files.completeUploadExternal', filesCompleteUploadExternal],
  ['files.delete', filesDelete],
  ['files.getUploadURLExternal', filesGetUploadUrlExternal],
  ['files.info', filesInfo],
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
  slack: { parts: WebApiParts; tokens: Tokens; now: number; onCall: (call: WebApiCall) => void },
): Answer {
  const callArguments = readCallArguments(request);
  // The app-level token is taken as a bearer only.
  const inArguments = methods.get(method)?.needsToken === 'app' ? undefined : callArguments.get('token');
  const token = bearerOf(request) ?? inArguments ?? '';
  const issued = findToken(token, slack.tokens);
  const result = call(method, { token, issued, callArguments }, slack);
  slack.onCall({ method, callArguments, result });
  return { ...jsonAnswer(200, result), headers: scopeHeaders(method, issued) };
}

/** Records a call that a fault refuses before anybody looks at it. */
export function refuseCall(
  request: ReceivedRequest,
  method: string,
  error: string,
  onCall: (call: WebApiCall) => void,
): void {
  onCall({ method, callArguments: readCallArguments(request), result: { ok: false, error } });
}

function call(
  name: string,
  given: { token: string; issued: IssuedToken | undefined; callArguments: CallArguments },
  slack: { parts: WebApiParts; now: number },
): MethodResult {
  const method = methods.get(name);
  if (method === undefined) return { ok: false, error: 'unknown_method', req_method: name };
  const { token, issued, callArguments } = given;
  if (method.needsToken !== false) {
    const takes = method.needsToken === 'app' ? 'app' : 'bot';
    const refusal = refuseToken({ name, takes }, token, issued);
    if (refusal !== undefined) return refusal;
  }
  return method.run({ ...slack.parts, now: slack.now, callArguments, scopes: issued?.scopes ?? [] });
}
