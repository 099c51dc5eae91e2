/** How a request to SMN may end. */
export const smnOutcomes = [
  'ok',
  // The service said no: to who asked or to what was asked, because it was too much, or because it is in trouble.
  'api_4xx',
  'api_429',
  'api_5xx',
  'connection',
  'timeout',
  // Nobody waited for it any longer.
  'aborted',
] as const;

/** One of {@link smnOutcomes}. */
export type SmnOutcome = (typeof smnOutcomes)[number];
