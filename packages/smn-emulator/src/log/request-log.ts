import type { FaultKind } from '../faults/fault.ts';
import type { Proof } from '../gateway/authenticate.ts';
import { maskNumbersIn } from '../store/mobile-mask.ts';
import { redactHeaders, redactQuery } from './redact.ts';

/** One request as it was seen, without secrets and with numbers masked. */
export interface LoggedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Decoded; `mobile` is masked; a name that came twice has both values, with a comma between. */
  readonly query: Readonly<Record<string, string>>;
  /** Lowercase names. Signatures, tokens and secrets are `[redacted]`; `x-sdk-date` stays. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was answered; null while nothing is, and for good after a reset or when the client went away first. */
  readonly status: number | null;
  /** Epoch milliseconds by the emulator's clock. */
  readonly receivedAt: number;
  /** How the caller proved who they are; null when they did not, or nobody looked. */
  readonly authenticatedBy: Proof | null;
  /** The `request_id` of the answer. */
  readonly requestId: string;
  /** How many requests were under way when this one came, itself included. */
  readonly inFlight: number;
  /** Which connection brought it: the first one is 1. */
  readonly connection: number;
  /** The fault that it met. */
  readonly fault: FaultKind | null;
}

/** An entry whose outcome is not known yet. */
export type LogEntry = { -readonly [Field in keyof LoggedRequest]: LoggedRequest[Field] };

/** What is known of a request when it arrives, unredacted. */
export interface Arrival extends Omit<LoggedRequest, 'query' | 'status' | 'authenticatedBy'> {
  readonly query: readonly (readonly [name: string, value: string])[];
}

/** An entry for a request that has just arrived, fit to be kept and shown. */
export function openEntry(arrival: Arrival): LogEntry {
  return {
    ...arrival,
    path: maskNumbersIn(arrival.path),
    query: redactQuery(arrival.query),
    headers: redactHeaders(arrival.headers),
    status: null,
    authenticatedBy: null,
  };
}
