/** How many matching requests a fault meets, and from which one on. */
export type FaultScope = {
  /** How many matching requests it meets; 1 where left out, `Infinity` for all from now on. */
  readonly times?: number | undefined;
  /** How many matching requests pass before it starts; 0 where left out. */
  readonly after?: number | undefined;
};

/** What can happen to a request before Slack looks at it. */
type Accident =
  /** Held until the test calls `release()`, and then done as if nothing had been. */
  | { readonly kind: 'delay' }
  /** The connection breaks before any byte of the answer, and nothing is done. */
  | { readonly kind: 'reset' }
  /** An HTTP status with nothing in it, as from something in front of Slack. */
  | { readonly status: number };

/** Meets calls of the Web API: of one method by its name, or of all that fit a pattern. */
export type WebApiFault = FaultScope & { readonly method: string | RegExp } & (
    | Accident
    /** HTTP 200 with `ok: false` and this error. */
    | { readonly error: string }
    /** HTTP 429; `retryAfterSeconds` goes into `Retry-After` and is 1 where left out. */
    | { readonly error: 'ratelimited'; readonly retryAfterSeconds?: number | undefined }
  );

/** Meets posts to response_urls. */
export type ResponseUrlFault = FaultScope &
  (
    | ({ readonly responseUrl: true } & Accident)
    /** The error Slack answers with, for example `expired_url`, `used_url` or `invalid_blocks`. */
    | { readonly responseUrl: string }
  );

/** What goes wrong at Slack, and for which requests. Nothing is done or shown of what a fault refuses. */
export type SlackFault = WebApiFault | ResponseUrlFault;

/** A request, as faults name it. */
export type FaultTarget = { readonly method: string } | { readonly responseUrl: true };
