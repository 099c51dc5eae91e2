import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EmulatorState } from '../emulator-state.ts';
import { gatewayError } from '../errors/gateway-errors.ts';
import type { ArmedFault } from '../faults/armed-fault.ts';
import { changeRows } from '../faults/change-rows.ts';
import { faultAnswer } from '../faults/fault-answer.ts';
import type { FaultQueue } from '../faults/fault-queue.ts';
import { kindOf } from '../faults/fault.ts';
import { openEntry, type LogEntry, type LoggedRequest } from '../log/request-log.ts';
import { route } from '../routes.ts';
import { tellAnswer, tellRequest } from '../wire/tell-exchange.ts';
import type { Wire } from '../wire/wire.ts';
import type { Answer } from './answer.ts';
import { readBody, readHead, readHeaders, splitTarget, type ReceivedHead } from './received.ts';
import { resetConnection, sendAnswer } from './send-answer.ts';

/** What answering needs besides the state that routes share. */
export interface Serving {
  readonly state: EmulatorState;
  readonly faults: FaultQueue;
  readonly log: LogEntry[];
  /** Whoever wants to hear of requests. */
  readonly listeners: Set<(request: LoggedRequest) => void>;
  /** Whoever watches the wire. */
  readonly wire: Wire;
  /** The number of the connection that a request came on. */
  readonly connectionOf: (request: IncomingMessage) => number;
  /** How many requests are under way. */
  inFlight: number;
}

/** Answers one request and keeps the log's entry up to date. */
export async function handleRequest(
  serving: Serving,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, faults, log } = serving;
  const gone = new AbortController();
  serving.inFlight += 1;
  response.once('close', () => {
    serving.inFlight -= 1;
    gone.abort();
  });
  const requestId = state.random.hex32();
  const head = tryReadHead(message);
  const path = splitTarget(message.url ?? '/').path;
  const armed = faults.take(path);
  const entry = openEntry({
    method: message.method ?? 'GET',
    path,
    query: head?.query ?? [],
    headers: readHeaders(message),
    receivedAt: state.clock(),
    requestId,
    inFlight: serving.inFlight,
    connection: serving.connectionOf(message),
    fault: armed === undefined ? null : kindOf(armed.fault),
  });
  log.push(entry);
  tell(serving, entry);
  if (armed?.fault.kind === 'reset') {
    tellRequest(serving.wire, message, []);
    resetConnection(response);
    return;
  }
  const answer = await answerFor({ serving, message, head, armed, entry, gone: gone.signal });
  if (gone.signal.aborted) return;
  entry.status = answer.status;
  tellAnswer(serving.wire, message, answer);
  tell(serving, entry);
  response.sendDate = false;
  response.setHeader('date', new Date(state.clock()).toUTCString());
  response.setHeader('x-request-id', requestId);
  await sendAnswer(response, answer, armed, gone.signal);
}

function tell({ listeners }: Serving, entry: LoggedRequest): void {
  for (const listener of listeners) listener(entry);
}

interface Exchange {
  readonly serving: Serving;
  readonly message: IncomingMessage;
  readonly head: ReceivedHead | undefined;
  readonly armed: ArmedFault | undefined;
  readonly entry: LogEntry;
  readonly gone: AbortSignal;
}

async function answerFor({ serving, message, head, armed, entry, gone }: Exchange): Promise<Answer> {
  const { state } = serving;
  const { requestId } = entry;
  const body = await readAndTell(serving.wire, message);
  if (armed?.fault.kind === 'delay') await armed.hold(armed.fault.milliseconds, gone);
  const standIn = faultAnswer(armed?.fault, requestId);
  if (standIn !== undefined) return standIn;
  if (head === undefined) return gatewayError(400, 'APIGW.0201', 'Bad request: the URL cannot be decoded', requestId);
  if (body === undefined) return gatewayError(413, 'APIGW.0201', 'Request entity too large', requestId);
  return route({
    state,
    requestId,
    received: { ...head, body },
    changeRows: (rows) => changeRows(armed?.fault, rows, state.pages.lastRows),
    noteProof: (proof) => {
      entry.authenticatedBy = proof;
    },
  });
}

async function readAndTell(wire: Wire, message: IncomingMessage): Promise<Buffer | undefined> {
  if (wire.size === 0) return readBody(message);
  const parts: Buffer[] = [];
  try {
    return await readBody(message, (part) => parts.push(part));
  } finally {
    tellRequest(wire, message, parts);
  }
}

function tryReadHead(message: IncomingMessage): ReceivedHead | undefined {
  try {
    return readHead(message);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
