import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { House } from '../house/open-house.ts';
import { perform } from './act.ts';
import { assetAnswer } from './assets.ts';
import { streamChanges } from './event-stream.ts';
import { fileAnswer } from './file-answer.ts';
import { jsonAnswer, send, textAnswer, type Answer } from './http-answer.ts';
import { pageState } from './page-state.ts';
import { ActError, readAct } from './read-act.ts';
import { BodyError, readJson } from './read-json.ts';

/** What the server answers from. */
export interface Served {
  readonly house: House;
  /** The built page. */
  readonly pageDirectory: string;
}

/** Another name than this machine's own would be another site's, whose pages then read and do everything here. */
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Answers the page. What comes before everything is ready waits for it. */
export function createHandler(ready: Promise<Served>): RequestListener {
  return (request, response) => {
    answer(request, response, ready).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, problemAnswer(error));
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, ready: Promise<Served>): Promise<void> {
  if (!ownHost.test(request.headers.host ?? '')) {
    send(response, textAnswer('Only 127.0.0.1 and localhost are served.', 421));
    return;
  }
  const { house, pageDirectory } = await ready;
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = `${request.method} ${pathname}`;
  if (route === 'GET /api/events') streamChanges(response, house.changes);
  else if (route === 'GET /api/state') send(response, jsonAnswer(pageState(house, searchParams.get('user'))));
  else if (route === 'POST /api/act')
    send(response, jsonAnswer(await perform(readAct(await readJson(request)), house)));
  else if (request.method !== 'GET') send(response, textAnswer('There is nothing to be done here.', 405));
  else if (pathname.startsWith('/files/')) send(response, fileAnswer(house.slack, pathname.split('/')[2] ?? ''));
  else send(response, await assetAnswer(pageDirectory, decodeURIComponent(pathname)));
}

function problemAnswer(error: unknown): Answer {
  if (error instanceof BodyError) return jsonAnswer({ problem: error.message }, error.status);
  if (error instanceof ActError || error instanceof URIError) return jsonAnswer({ problem: error.message }, 400);
  if (error instanceof RangeError) return jsonAnswer({ problem: error.message }, 404);
  const why = error instanceof Error ? error.message : 'nobody knows why';
  return jsonAnswer({ problem: `The playground could not do that: ${why}` }, 500);
}
