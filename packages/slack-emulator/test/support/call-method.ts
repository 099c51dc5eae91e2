import type { House } from './conversation.ts';

/** Calls a method of the Web API without Slack's client, which hides headers. */
export async function callMethod(
  house: House,
  method: string,
  options: { token?: string; body?: Record<string, string> } = {},
): Promise<{ headers: Headers; body: Record<string, unknown> }> {
  const { token = house.slack.botToken, body = {} } = options;
  const response = await fetch(`${house.slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(body),
  });
  return { headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}
