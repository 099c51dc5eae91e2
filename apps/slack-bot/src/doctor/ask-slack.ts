import * as z from 'zod';
import type { ClockReading } from './clock.ts';
import { whyNoAnswer, type NoAnswer } from './no-answer.ts';
import type { TimeSense } from './time-sense.ts';

/** What came of one call of the Web API. */
export type SlackAnswer =
  | { readonly kind: 'none'; readonly why: NoAnswer }
  /** Somebody answered, and not as Slack does. */
  | { readonly kind: 'foreign'; readonly status: number }
  | SlackWord;

/** Slack's own answer. */
export interface SlackWord {
  readonly kind: 'slack';
  /** Slack's error word; `null` when the call succeeded. */
  readonly error: string | null;
  /** Of `auth.test`; empty in others. */
  readonly team: string;
  readonly user: string;
  /** What the token may do; `null` when Slack does not say. */
  readonly scopes: readonly string[] | null;
  /** What Slack asks to wait when there were too many calls. */
  readonly retryAfterSeconds: number | null;
  readonly clock: ClockReading;
}

const bodySchema = z.object({
  ok: z.boolean(),
  error: z.string().catch('unknown_error'),
  team: z.string().catch(''),
  user: z.string().catch(''),
});

/** Calls one method of the Web API, once. */
export type AskSlack = (method: string, token?: string) => Promise<SlackAnswer>;

/**
 * Slack as its own client reaches it, with the headers in sight and no second try.
 *
 * @param apiUrl base of the Web API, with a trailing slash
 * @param options.timeLimit how long an answer to a method may take
 */
export function slackAt(apiUrl: string, { clock, timeLimit }: TimeSense): AskSlack {
  return async (method, token) => {
    try {
      const sentMs = clock();
      const response = await fetch(new URL(method, apiUrl), {
        method: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        // A token goes to the address that was configured, and to no other.
        redirect: 'manual',
        signal: timeLimit(method),
      });
      const receivedMs = clock();
      const { headers, status } = response;
      const body = bodySchema.safeParse(parseJson(await response.text()));
      if (!body.success && status !== 429) return { kind: 'foreign', status };
      return {
        kind: 'slack',
        error: status === 429 ? 'ratelimited' : body.data?.ok ? null : (body.data?.error ?? 'unknown_error'),
        team: body.data?.team ?? '',
        user: body.data?.user ?? '',
        scopes: readScopes(headers.get('x-oauth-scopes')),
        retryAfterSeconds: readSeconds(headers.get('retry-after')),
        clock: { serverDate: headers.get('date'), sentMs, receivedMs },
      };
    } catch (error) {
      return { kind: 'none', why: whyNoAnswer(error) };
    }
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readScopes(header: string | null): readonly string[] | null {
  return header === null ? null : header.split(',').map((scope) => scope.trim());
}

function readSeconds(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
