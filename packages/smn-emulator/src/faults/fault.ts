import type { SmnErrorCode } from '../errors/smn-errors.ts';

/** Which requests a fault waits for. */
export interface FaultScope {
  /** How many matching requests it meets; 1 when absent, `Infinity` for all from now on. */
  readonly times?: number;
  /** How many matching requests pass before it starts; 0 when absent. */
  readonly after?: number;
  /** A part of the path, or a pattern for it (without the query); every path when absent. */
  readonly path?: string | RegExp;
}

/** Answers at once, as a gateway in front would: the request is neither authenticated nor looked at. */
export interface StatusFault {
  readonly kind?: 'status';
  readonly status: number;
  /** Text as it is, anything else as JSON. A body that fits the status when absent. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a documented error of the service, its HTTP status and body included. */
export interface SmnErrorFault {
  readonly kind: 'smnError';
  readonly code: SmnErrorCode;
}

/** Holds the answer back for so long, or until the test calls `release()`. */
export interface DelayFault {
  readonly kind: 'delay';
  readonly milliseconds?: number;
}

/** Sends the body in small pieces, or, after the first piece, nothing more until the test calls `release()`. */
export interface TrickleFault {
  readonly kind: 'trickle';
  /** Size of a piece; 16 when absent. */
  readonly bytes?: number;
  /** Pause between two pieces; until `release()` when absent. */
  readonly milliseconds?: number;
}

/** Breaks the connection: before any byte of the answer, or with half of the body sent. */
export interface ResetFault {
  readonly kind: 'reset' | 'resetMidBody';
}

/** Sends JSON that stops in the middle, in an HTTP message that is whole. */
export interface MalformedJsonFault {
  readonly kind: 'malformedJson';
}

/** Report pages only: the rows of the page before once more, none, or only some of the page's own. */
export interface PageFault {
  readonly kind: 'repeatPage' | 'emptyPage' | 'shortPage';
  /** For `shortPage`: how many rows are left; half of them when absent. */
  readonly rows?: number;
}

/** What goes wrong, and for which requests. */
export type Fault = FaultScope &
  (StatusFault | SmnErrorFault | DelayFault | TrickleFault | ResetFault | MalformedJsonFault | PageFault);

/** The name of a kind of fault. */
export type FaultKind = NonNullable<Fault['kind']>;

/** The kind of a fault; one that only has a `status` is a status fault. */
export function kindOf(fault: Fault): FaultKind {
  return fault.kind ?? 'status';
}
