// SMN's side of the bench, in a process of its own: answers the reports call for any dataset, checks no signature (what
// signing costs is the contenders' side of it), and keeps the pages it made, so that it is not what limits a contender.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { datasetOf } from './dataset.ts';
import type { RowServerMessage } from './messages.ts';
import type { Window } from './row-times.ts';
import { signId, writePage } from './write-page.ts';

/** Some 25 KB each. */
const mostPages = 6_000;
const dayMs = 86_400_000;

const endMs = Math.floor(Date.now() / dayMs) * dayMs - 1000;
const window: Window = { startMs: endMs - dayMs, endMs };
const pages = new Map<string, Buffer>();
const signs = Buffer.from(
  JSON.stringify({ sms_signs: [{ sign_id: signId, sign_name: 'Bench', sign_type: 0, status: 3 }] }),
);
let requests = 0;

const server = createServer((request, response) => {
  requests += 1;
  const url = request.url ?? '';
  const [, projectId, call] = /^\/v2\/([^/]+)\/notifications\/([\w/]+)/.exec(url) ?? [];
  if (projectId === undefined || (call !== 'sms/report' && call !== 'sms_sign')) {
    response.writeHead(404).end();
    return;
  }
  const body = call === 'sms_sign' ? signs : (pages.get(url) ?? makePage(url, projectId));
  const answer = (): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  };
  const heldMs = call === 'sms_sign' ? 0 : delayOf(url, projectId);
  if (heldMs === 0) answer();
  else setTimeout(answer, heldMs);
});
server.keepAliveTimeout = 0;

function delayOf(url: string, projectId: string): number {
  const { latencyMs, offsetMicros } = datasetOf(projectId);
  const skipped = Number(/[?&]offset=(\d+)/.exec(url)?.[1] ?? 0);
  return latencyMs + (skipped * offsetMicros) / 1000;
}

function makePage(url: string, projectId: string): Buffer {
  const query = new URL(url, 'http://127.0.0.1').searchParams;
  const asked = {
    offset: Number(query.get('offset')),
    limit: Number(query.get('limit')),
    startMs: Number(query.get('start_time')),
    endMs: Number(query.get('end_time')),
  };
  const page = writePage(datasetOf(projectId), asked, window);
  // What is measured reads the same pages again and again; what was before is not asked for any more.
  if (pages.size === mostPages) pages.clear();
  pages.set(url, page);
  return page;
}

function tell(message: RowServerMessage): void {
  process.send?.(message);
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('message', () => tell({ kind: 'requests', count: requests }));
process.on('disconnect', () => process.exit());
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The row server listens on no port');
tell({ kind: 'ready', origin: `http://127.0.0.1:${address.port}`, window });
