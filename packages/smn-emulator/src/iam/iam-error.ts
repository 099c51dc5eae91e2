import { jsonAnswer, type Answer } from '../http/answer.ts';

const titles: Readonly<Record<number, string>> = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden' };

/** IAM's own error body: `{ error: { code, message, title } }`. */
export function iamError(status: 400 | 401 | 403, message: string): Answer {
  return jsonAnswer(status, { error: { code: status, message, title: titles[status] } });
}
