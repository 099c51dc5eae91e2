import { SmnError } from '@org/smn-core';

/** How a request to SMN may end. */
export const smnOutcomes = [
  'ok',
  // The service said no: to who asked or to what was asked, because it was too much, or because it is in trouble.
  'api_4xx',
  'api_429',
  'api_5xx',
  'connection',
  'timeout',
  'response',
  'query',
  // Nobody waited for it any longer.
  'aborted',
  // Something that is none of SMN's.
  'other',
] as const;

/** One of {@link smnOutcomes}. */
export type SmnOutcome = (typeof smnOutcomes)[number];

/** @param error what the request failed with; `null` when it went well */
export function smnOutcomeOf(error: unknown): SmnOutcome {
  if (error === null) return 'ok';
  if (error instanceof DOMException && /^(?:Abort|Timeout)Error$/.test(error.name)) return 'aborted';
  if (!(error instanceof SmnError)) return 'other';
  if (error.code !== 'api') return error.code;
  const status = error.status ?? 0;
  if (status === 429) return 'api_429';
  return status >= 500 ? 'api_5xx' : 'api_4xx';
}
