import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Reply } from './messages.ts';
import { app, person, team } from './workspace.ts';

/** The part of Slack that contenders call. */
export interface SlackSide {
  readonly apiUrl: string;
  readonly responseUrls: string;
}

const webApi: Readonly<Record<string, object>> = {
  '/api/auth.test': {
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.domain,
    team_id: team.id,
    user: app.botName,
    user_id: app.botUserId,
    bot_id: app.botId,
  },
  '/api/users.info': {
    ok: true,
    user: {
      id: person.id,
      team_id: team.id,
      name: person.name,
      tz: 'Asia/Shanghai',
      tz_offset: 28_800,
      locale: 'en-US',
    },
  },
};

/**
 * Starts the least of Slack: no state, no rules, so that it costs next to nothing. (The emulator judges every block,
 * which is not what is measured here.)
 *
 * @param onReply told of each post to a response_url once it has been answered
 */
export async function startSlackSide(onReply: (id: string, reply: Reply) => void): Promise<SlackSide> {
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await text(request);
    if (path.startsWith('/reply/')) {
      response.end('ok', () => onReply(path.slice('/reply/'.length), readReply(body)));
      return;
    }
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(webApi[path] ?? { ok: false, error: 'unknown_method' }));
  }
  const url = await listen(server);
  return { apiUrl: `${url}/api/`, responseUrls: `${url}/reply/` };
}

function readReply(body: string): Reply {
  const { text = '', blocks = [] } = JSON.parse(body) as { text?: string; blocks?: readonly { type: string }[] };
  const hasTable = blocks.some(({ type }) => type === 'table' || type === 'data_table');
  return { holds: hasTable ? 'table' : 'words', text: text.slice(0, 200) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Slack listens on no port');
  return `http://127.0.0.1:${address.port}`;
}
