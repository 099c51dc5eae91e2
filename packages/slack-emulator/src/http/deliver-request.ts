import { request as requestOverHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestOverHttps } from 'node:https';

import { pairHeaders, type Wire } from '../wire/wire.ts';

/** What became of a request to the app. */
export type DeliveryOutcome =
  | { kind: 'answered'; status: number; headers: IncomingHttpHeaders; body: string; durationMs: number }
  | { kind: 'timeout'; durationMs: number }
  | { kind: 'unreachable'; reason: string; durationMs: number };

/** A request as it goes on the wire. */
export type OutgoingRequest = { body: string; headers: Readonly<Record<string, string>> };

/**
 * POSTs to the app and waits for the whole answer.
 * Every request has a connection of its own, so an app under test can stop without waiting for ours.
 *
 * @param wire is told of the answer, also of one that breaks off
 */
export async function deliverRequest(
  url: URL,
  outgoing: OutgoingRequest,
  { wire, ...limits }: { timeoutMs: number; signal: AbortSignal; wire: Wire },
): Promise<DeliveryOutcome> {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedAt);
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  try {
    const answer = await exchange(url, outgoing, { signal: AbortSignal.any([deadline, limits.signal]), wire });
    return { kind: 'answered', ...answer, durationMs: elapsed() };
  } catch (error) {
    if (limits.signal.aborted) {
      return { kind: 'unreachable', reason: 'the emulator was closed', durationMs: elapsed() };
    }
    if (deadline.aborted) return { kind: 'timeout', durationMs: elapsed() };
    return { kind: 'unreachable', reason: describe(error), durationMs: elapsed() };
  }
}

type ReceivedAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

async function exchange(
  url: URL,
  { body, headers }: OutgoingRequest,
  { signal, wire }: { signal: AbortSignal; wire: Wire },
): Promise<ReceivedAnswer> {
  const send = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  const { promise, resolve, reject } = Promise.withResolvers<ReceivedAnswer>();
  const outgoing = send(url, { method: 'POST', agent: false, signal, headers });
  outgoing.once('error', reject);
  outgoing.once('response', (incoming) => {
    receive(incoming, wire).then(resolve, reject);
  });
  outgoing.end(body);
  return promise;
}

async function receive(incoming: IncomingMessage, wire: Wire): Promise<ReceivedAnswer> {
  const { statusCode: status = 0, headers, rawHeaders } = incoming;
  const parts: Uint8Array[] = [];
  try {
    for await (const part of incoming) if (part instanceof Uint8Array) parts.push(part);
  } finally {
    if (!wire.isEmpty) {
      wire.notify({ direction: 'ack', status, headers: pairHeaders(rawHeaders), body: Buffer.concat(parts) });
    }
  }
  return { status, headers, body: new TextDecoder().decode(Buffer.concat(parts)) };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code ?? error.message;
}
