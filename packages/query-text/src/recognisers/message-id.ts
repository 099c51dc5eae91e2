import type { Recogniser } from '../part.ts';
import { matchAt } from '../text/match-at.ts';

const key =
  /(?:--(?:id|message|message[_-]id)(?: ?[:=] ?| )|(?:id|message|message[_-]?id|msg[_-]?id|消息(?:id)?|短信id) ?[:=] ?)/iy;
const keyed = /[\w-]{6,64}(?![\w-])/y;
const bare = /[0-9a-z]{16,64}(?![\w-])/iy;
// A masked number is written with x's, a long number is a number, and one with a unit is a span of time gone wrong.
const numberLike = /^(?:[\dx]+|\d+[a-z])$/i;

/** `id:…`, or a token that cannot be anything else. */
export const recogniseMessageId: Recogniser = (text, at) => {
  const named = matchAt(key, text, at);
  const start = at + (named?.[0].length ?? 0);
  const match = matchAt(named ? keyed : bare, text, start);
  if (!match) return null;
  const [messageId] = match;
  if (!named && (numberLike.test(messageId) || !isIdShaped(messageId))) return null;
  return { end: start + messageId.length, meaning: { type: 'message-id', messageId } };
};

function isIdShaped(token: string): boolean {
  return (/\d/.test(token) && /[a-z]/i.test(token)) || /^[\da-f]{32}$/i.test(token);
}
