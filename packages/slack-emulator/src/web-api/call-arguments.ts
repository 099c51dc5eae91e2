import type { ReceivedRequest } from '../http/http-server.ts';
import { isJsonObject, parseJson } from '../json-value.ts';

/** The arguments of a Web API call; values that are not strings are written as JSON, as in a form. */
export type CallArguments = ReadonlyMap<string, string>;

/** Reads a call's arguments from the query, then from a form-encoded or JSON body. */
export function readCallArguments(request: ReceivedRequest): CallArguments {
  const collected = new Map(request.url.searchParams);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('application/json')) {
    const value = parseJson(request.body);
    if (!isJsonObject(value)) return collected;
    for (const [name, argument] of Object.entries(value)) {
      if (argument === null || argument === undefined) continue;
      collected.set(name, typeof argument === 'string' ? argument : JSON.stringify(argument));
    }
    return collected;
  }
  for (const [name, argument] of new URLSearchParams(request.body)) collected.set(name, argument);
  return collected;
}

/** Whether an argument says yes, in any of the ways Slack takes it. */
export function isTrue(argument: string | undefined): boolean {
  return argument === 'true' || argument === '1';
}
