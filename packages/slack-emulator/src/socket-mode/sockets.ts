type WaitingOptions = { signal?: AbortSignal | undefined };

/** The app's Socket Mode connections, and what Slack does to them. An index counts by age, the oldest is 0. */
export type Sockets = {
  /** How many connections deliveries go to: the open ones that were not told to leave. */
  readonly count: number;
  /**
   * Waits until deliveries go to at least this many connections; 1 where left out. Slack has greeted them by then; an app
   * that has not read it yet reads it before any delivery.
   *
   * @throws Error when the emulator closes or the signal aborts first
   *
   * @example
   * ```ts
   * slack.sockets.refresh();
   * await slack.sockets.connected(2, { signal: AbortSignal.timeout(5000) }); // the app is back
   * ```
   */
  connected(count?: number, options?: WaitingOptions): Promise<void>;
  /**
   * Waits until no connection is left, not even one that was told to leave.
   *
   * @throws Error when the emulator closes or the signal aborts first
   */
  disconnected(options?: WaitingOptions): Promise<void>;
  /**
   * Sends `refresh_requested`, as Slack does every few hours. Nothing is delivered to that connection any more; closing
   * it is left to the app.
   *
   * @throws RangeError when there is no such connection
   */
  refresh(index?: number): void;
  /**
   * The same with the reason `warning`, which Slack sends some seconds before it closes a connection.
   *
   * @throws RangeError when there is no such connection
   */
  warn(index?: number): void;
  /**
   * Breaks a connection off without a goodbye.
   *
   * @throws RangeError when there is no such connection
   */
  drop(index?: number): void;
};
