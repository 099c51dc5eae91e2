import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { House } from '../harness.ts';

/** What Slack says of somebody, beside their zone and language. */
export interface Standing {
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly is_bot?: boolean;
  readonly deleted?: boolean;
  readonly team_id?: string;
}

/**
 * The same Slack, but for what it says of everybody: they became a guest, or left, since they were last asked about.
 *
 * @returns the value of SLACK_API_URL
 */
export async function slackThatSays({ slack }: Pick<House, 'slack'>, standing: Standing): Promise<string> {
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
    const isAboutSomebody = request.url?.startsWith('/api/users.info') === true;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(isAboutSomebody ? changed(text, standing) : text);
  }
}

function changed(text: string, standing: Standing): string {
  const answer = JSON.parse(text) as { readonly user?: object };
  return JSON.stringify({ ...answer, user: { ...answer.user, ...standing } });
}
