import type { ApiCall } from './http/api-call.ts';
import { queryError } from './http/errors.ts';
import { smsMessageResponseSchema } from './messages-wire.ts';

/**
 * The text of an SMS. It may hold a one-time password: it does not show itself when it is logged, inspected or turned
 * into JSON. Only {@link reveal} gives it away.
 */
export class SensitiveText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[sensitive]';
  }

  toJSON(): string {
    return '[sensitive]';
  }
}

/** @see GetSmsMessage: only for SMS of the last 24 hours */
export async function getMessageText(
  call: ApiCall,
  messageId: string,
  signal: AbortSignal | undefined,
): Promise<SensitiveText> {
  if (!/^[\w-]+$/.test(messageId)) throw queryError('message', 'must be an id as sending it returned');
  const answer = await call({ path: `/v2/{project_id}/notifications/sms/message/${messageId}`, signal });
  return answer.read((body) => {
    const response = smsMessageResponseSchema.safeParse(body);
    return response.success ? { value: new SensitiveText(response.data.message) } : { paths: ['message'] };
  });
}
