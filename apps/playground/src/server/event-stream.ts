import type { ServerResponse } from 'node:http';
import type { Changes } from '../house/changes.ts';
import { begin } from './http-answer.ts';

/** Tells a page that something changed: now, and once for all that changes in one turn of the event loop. */
export function streamChanges(response: ServerResponse, changes: Changes): void {
  let told = -1;
  let pending: NodeJS.Immediate | undefined;
  function tell(): void {
    pending = undefined;
    if (told === changes.version) return;
    told = changes.version;
    response.write(`data: ${JSON.stringify({ version: told })}\n\n`);
  }
  begin(response, 'text/event-stream; charset=utf-8');
  tell();
  const end = changes.listen(() => {
    pending ??= setImmediate(tell);
  });
  response.once('close', () => {
    end();
    clearImmediate(pending);
  });
}
