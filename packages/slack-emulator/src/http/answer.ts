import type { ServerResponse } from 'node:http';

/** What the emulator answers to a request. */
export type Answer = {
  status: number;
  contentType: string;
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
};

/** A JSON answer. */
export function jsonAnswer(status: number, body: unknown): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** A plain answer of one word, as Slack's hooks give it. */
export function textAnswer(status: number, body: string): Answer {
  return { status, contentType: 'text/html; charset=utf-8', body };
}

/** Writes an answer and ends the response. */
export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': answer.contentType, ...answer.headers });
  response.end(answer.body);
}
