import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webApi } from '@slack/bolt';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** Uploads of the client that are several calls. */
const uploads = ['files.getUploadURLExternal', 'files.completeUploadExternal'];

/**
 * Every method of the Web API that the bot's sources call with the bot token: `client.views.open(` or
 * `'chat.postMessage'`. The names are those of Slack's own client.
 */
export function calledMethods(): readonly string[] {
  const text = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(sources, file), 'utf8'))
    .join('\n');
  const called = methodNames().filter((name) => {
    const escaped = name.replaceAll('.', String.raw`\.`);
    // `users.list(` is the end of `usergroups.users.list(`, too.
    return new RegExp(String.raw`(?<!\b(?:usergroups))\.${escaped}\(|['"\`]${escaped}['"\`]`).test(text);
  });
  const all = /\b(?:filesUploadV2|files\.uploadV2)\(/.test(text) ? [...called, ...uploads] : called;
  // Those of `apps` take the app-level token, which no manifest has a word on.
  return [...new Set(all)].filter((name) => name !== 'files.uploadV2' && !name.startsWith('apps.')).toSorted();
}

function methodNames(client: object = new webApi.WebClient(), path: readonly string[] = []): string[] {
  return Object.entries(client).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return path.length === 0 ? [] : [[...path, name].join('.')];
    const isGroup = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isGroup && path.length < 3 ? methodNames(value, [...path, name]) : [];
  });
}
