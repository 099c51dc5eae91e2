import { request as requestOverHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { text } from 'node:stream/consumers';

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
 */
export async function deliverRequest(
  url: URL,
  outgoing: OutgoingRequest,
  limits: { timeoutMs: number; signal: AbortSignal },
): Promise<DeliveryOutcome> {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedAt);
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  try {
    const answer = await exchange(url, outgoing, AbortSignal.any([deadline, limits.signal]));
    return { kind: 'answered', ...answer, durationMs: elapsed() };
  } catch (error) {
    if (limits.signal.aborted) {
      return { kind: 'unreachable', reason: 'the emulator was closed', durationMs: elapsed() };
    }
    if (deadline.aborted) return { kind: 'timeout', durationMs: elapsed() };
    return { kind: 'unreachable', reason: describe(error), durationMs: elapsed() };
  }
}

async function exchange(
  url: URL,
  { body, headers }: OutgoingRequest,
  signal: AbortSignal,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const send = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    headers: IncomingHttpHeaders;
    body: string;
  }>();
  const outgoing = send(url, { method: 'POST', agent: false, signal, headers });
  outgoing.once('error', reject);
  outgoing.once('response', (incoming) => {
    text(incoming).then(
      (received) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: received }),
      reject,
    );
  });
  outgoing.end(body);
  return promise;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code ?? error.message;
}
