// The least that a request URL must do: read the body, check who signed it and when, answer 200 with nothing.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { announce } from './announce.ts';

const signingSecret = process.env['SLACK_SIGNING_SECRET'] ?? '';
const longestAgeSeconds = 5 * 60;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.statusCode = isFromSlack(request.headers, Buffer.concat(chunks)) ? 200 : 401;
    response.end();
  });
});
server.listen(0, () => announce(server));

function isFromSlack(headers: IncomingHttpHeaders, body: Buffer): boolean {
  const { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature } = headers;
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return false;
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= longestAgeSeconds)) return false;
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
