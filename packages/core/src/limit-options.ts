/** What is asked at a time, logins and retries included; the others wait their turn. */
export interface LimitOptions {
  /** Requests on the wire at the same time. @default 8 */
  readonly maxInFlight?: number;
  /** Requests that start within any one second. @default no limit */
  readonly maxPerSecond?: number;
  /** Longest answer that is read, in bytes. @default 8 MiB */
  readonly maxBodyBytes?: number;
  /**
   * Whom a request is for, when one client serves several: a user, a tenant, a job. When requests have to wait, those
   * they are for take turns: somebody with hundreds of them waiting gets one out before another's next one, not all.
   * Within a key who came first goes first. Requests without a key share one turn; a login, or the search for the
   * project, has a turn of its own, because all wait for it.
   *
   * Called for each request before it waits, in the async context of who asks for it: where a report list is read, not
   * where it was made. A retry keeps the key. What this throws is what the call throws, and nothing is sent.
   *
   * @default who came first goes first, whoever it is for
   * @example
   * ```ts
   * const tenant = new AsyncLocalStorage<string>();
   * const smn = new SmnClient({ region, projectId, credentials, limits: { fairBy: () => tenant.getStore() } });
   * // The hour of the one does not wait for the months of the other.
   * await Promise.all([
   *   tenant.run('north', async () => smn.reports(query.last('3 months')).scan()),
   *   tenant.run('south', async () => smn.reports(query.last('1h')).scan()),
   * ]);
   * ```
   */
  readonly fairBy?: () => string | undefined;
}
