import { textAnswer, type Answer } from '../http/answer.ts';
import type { ReceivedRequest } from '../http/http-server.ts';
import { bearerOf, findToken, type Tokens } from '../web-api/tokens.ts';
import type { FileStore } from './file-store.ts';

/** Where the bytes of a file are, as a path: what `url_private` leads to. */
export function downloadPath(teamId: string, { id, name }: { id: string; name: string }): string {
  return `/files-pri/${teamId}-${id}/${encodeURIComponent(name)}`;
}

/** Answers a GET of a file's bytes, for a bot token with `files:read` only. */
export function answerDownload(request: ReceivedRequest, files: FileStore, tokens: Tokens): Answer {
  const token = bearerOf(request);
  if (token === undefined) return textAnswer(401, 'not_authed');
  const issued = findToken(token, tokens);
  if (issued?.scopes.includes('files:read') !== true) return textAnswer(403, 'forbidden');
  const id = /^\/files-pri\/[^/]+-(F[0-9A-Z]+)\//.exec(request.url.pathname)?.[1] ?? '';
  const file = files.find(id);
  if (file === undefined) return textAnswer(404, 'file_not_found');
  return { status: 200, contentType: 'application/octet-stream', body: file.bytes };
}
