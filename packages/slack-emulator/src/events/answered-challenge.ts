import { isJsonObject, parseJson } from '../json-value.ts';

/** The challenge in an answer, in any of the three ways Slack takes it: plain, as a form, as JSON. */
export function answeredChallenge(body: string): string {
  const value = parseJson(body);
  if (isJsonObject(value)) return String(value['challenge']);
  return new URLSearchParams(body).get('challenge') ?? body.trim();
}
