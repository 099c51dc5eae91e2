/** What "now" is, in ms since 1970 (UTC). */
export type Clock = () => number;

/** The machine's clock: the default wherever an option takes one. */
export const systemClock: Clock = () => Date.now();
