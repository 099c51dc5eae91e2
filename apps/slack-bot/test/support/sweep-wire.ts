import type { WireTraffic as SlackTraffic } from '@org/slack-emulator';
import type { WireTraffic as SmnTraffic } from '@org/smn-emulator';
import type { Allowance, Sweep } from './sweep.ts';

/**
 * Where the protocols themselves put something: Slack's tokens, each where it belongs, the id of the key that a request
 * is signed with, a security token and a password, the number that SMN is asked about.
 */
export const protocolPlaces: readonly Allowance[] = [
  { kind: 'bot token', source: /^slack \w+ \/api\/(?!apps\.connections\.open )\S+ header authorization$/ },
  // Bolt asks once who it is, and hands the token over as an argument.
  { kind: 'bot token', source: 'slack POST /api/auth.test body' },
  { kind: 'app token', source: /^slack \w+ \/api\/apps\.connections\.open header authorization$/ },
  { kind: 'access key id', source: /^smn \w+ \S+ header authorization$/ },
  { kind: 'security token', source: /^smn \w+ \S+ header x-security-token$/ },
  { kind: 'password', source: /^smn POST \/v3\/auth\/tokens body$/ },
  { kind: 'number', source: /^smn GET \/v2\/\w+\/notifications\/sms\/report query mobile$/ },
];

/** Adds what the bot sent to Slack. */
export function sweepSlack(sweep: Sweep, traffic: SlackTraffic): void {
  if (traffic.direction === 'frame') {
    sweep.add(`slack socket ${traffic.kind}`, traffic.body);
    return;
  }
  if (traffic.direction === 'request') return addRequest(sweep, 'slack', traffic);
  addHeaders(sweep, 'slack ack', traffic.headers);
  sweep.add('slack ack body', traffic.body);
}

/** Adds what the bot sent to SMN; what SMN answered is nothing the bot said. */
export function sweepSmn(sweep: Sweep, traffic: SmnTraffic): void {
  if (traffic.direction === 'request') addRequest(sweep, 'smn', traffic);
}

function addRequest(
  sweep: Sweep,
  to: 'slack' | 'smn',
  { method, path, headers, body }: Extract<SlackTraffic | SmnTraffic, { direction: 'request' }>,
): void {
  const [pathname = '', ...query] = path.split('?');
  const name = `${to} ${method} ${pathname}`;
  sweep.add(`${name} path`, pathname);
  for (const pair of query.join('?').split('&')) sweep.add(`${name} query ${pair.split('=', 1)[0]}`, pair);
  addHeaders(sweep, name, headers);
  sweep.add(`${name} body`, body);
}

function addHeaders(sweep: Sweep, name: string, headers: readonly (readonly [string, string])[]): void {
  for (const [header, value] of headers) sweep.add(`${name} header ${header.toLowerCase()}`, `${header}: ${value}`);
}
