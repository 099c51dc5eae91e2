import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { House } from '../harness.ts';

/** What Slack says of everybody, beside their zone and language. */
export interface Standing {
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_bot?: boolean;
  readonly deleted?: boolean;
  readonly team_id?: string;
}

/** What Slack says otherwise than it did. */
export interface Said {
  readonly user?: Standing;
  /** Of every channel; a word where it says nothing of them. */
  readonly channel?: { readonly is_ext_shared?: boolean; readonly is_pending_ext_shared?: boolean } | string;
}

/**
 * The same Slack, but for what it says of people or channels: somebody became a guest, or a channel was shared, since it
 * was last asked about.
 *
 * @returns the value of SLACK_API_URL
 */
export async function slackThatSays({ slack }: Pick<House, 'slack'>, { user, channel }: Said): Promise<string> {
  const server = createServer((request, response) => void passOn(request, response));
  server.listen(0, '127.0.0.1');
  // Ends with the process: whoever asks here may ask as long as the house stands.
  server.unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;

  async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answer = await fetch(new URL(request.url ?? '', slack.url), {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      },
      body: Buffer.concat(parts),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(saidInstead(request.url ?? '', text));
  }

  function saidInstead(url: string, text: string): string {
    if (url.startsWith('/api/users.info')) return changed(text, 'user', user);
    if (!url.startsWith('/api/conversations.info')) return text;
    return typeof channel === 'string'
      ? JSON.stringify({ ok: false, error: channel })
      : changed(text, 'channel', channel);
  }
}

function changed(text: string, part: 'user' | 'channel', change: object | undefined): string {
  const answer = JSON.parse(text) as Readonly<Partial<Record<'user' | 'channel', object>>>;
  return change === undefined ? text : JSON.stringify({ ...answer, [part]: { ...answer[part], ...change } });
}
