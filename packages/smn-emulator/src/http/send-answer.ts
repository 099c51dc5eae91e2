import type { ServerResponse } from 'node:http';
import type { ArmedFault } from '../faults/armed-fault.ts';
import type { Answer } from './answer.ts';

const defaultTrickleBytes = 16;

/** Writes an answer, the way a fault of the transport has it. Ends early when the client goes away. */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  armed: ArmedFault | undefined,
  gone: AbortSignal,
): Promise<void> {
  const whole = Buffer.from(answer.body, 'utf8');
  const fault = armed?.fault;
  const body = fault?.kind === 'malformedJson' ? malformed(whole) : whole;
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  if (armed !== undefined && fault?.kind === 'trickle') {
    const bytes = Math.max(1, fault.bytes ?? defaultTrickleBytes);
    await trickle(response, body, { bytes, pause: () => armed.hold(fault.milliseconds, gone), gone });
  } else if (fault?.kind === 'resetMidBody') {
    await sendHalf(response, body);
  } else {
    response.end(body);
  }
}

/** Breaks the connection so that the client sees a reset, not an end. */
export function resetConnection(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Never JSON: what opens the text is not closed. */
function malformed(body: Buffer): Buffer {
  return body.length < 2 ? Buffer.from('{') : body.subarray(0, Math.ceil(body.length * 0.6));
}

async function sendHalf(response: ServerResponse, body: Buffer): Promise<void> {
  response.flushHeaders();
  await new Promise<void>((resolve) => {
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => resolve());
  });
  resetConnection(response);
}

async function trickle(
  response: ServerResponse,
  body: Buffer,
  { bytes, pause, gone }: { bytes: number; pause: () => Promise<void>; gone: AbortSignal },
): Promise<void> {
  for (let start = 0; start < body.length && !gone.aborted; start += bytes) {
    response.write(body.subarray(start, start + bytes));
    await pause();
  }
  response.end();
}
