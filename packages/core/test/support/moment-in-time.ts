/** What "now" is in tests that share a clock with the emulator: a second that is half over. */
export const nowMs = Date.parse('2026-05-15T12:00:00.500Z');

/** The client's, the query's and the emulator's clock. */
export const clock = (): number => nowMs;
