/** How patient the sockets are, in ms. */
export interface SocketTiming {
  /** Between the first connection and the second, so that Slack does not recycle both at once. */
  readonly staggerMs: number;
  /** A connection that answers no ping for so long is dead. */
  readonly pongTimeoutMs: number;
  /** From the ticket to Slack's hello. */
  readonly connectTimeoutMs: number;
  /** How long `start()` tries before it gives up. */
  readonly startTimeoutMs: number;
  /** How long Slack waits for an ack. */
  readonly ackTimeoutMs: number;
  /** How long Slack may take to close what the bot wants closed. */
  readonly closeTimeoutMs: number;
  /** A connection that lived for so long did its duty: the next one is opened without a pause. */
  readonly steadyAfterMs: number;
  /** The pause after the first failure; it doubles at each further one. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** What production uses. */
export const socketTiming: SocketTiming = {
  staggerMs: 5_000,
  pongTimeoutMs: 3_000,
  connectTimeoutMs: 10_000,
  startTimeoutMs: 15_000,
  ackTimeoutMs: 3_000,
  closeTimeoutMs: 1_000,
  steadyAfterMs: 10_000,
  firstPauseMs: 500,
  longestPauseMs: 30_000,
};
