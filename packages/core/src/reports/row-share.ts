/** A page to ask for, once its rows are paid for. */
export interface PaidRequest<Page> {
  /** Rows that may come. */
  readonly limit: number;
  /** Aborts when nobody wants the page any more. */
  readonly signal: AbortSignal;
  readonly send: () => Promise<Page>;
}

/** What came of it. */
export interface ReceivedRows {
  readonly items: readonly unknown[];
}

/** How one reading takes its rows from what it may receive. */
export interface RowShare {
  /** Whether a page that was needed could not be paid. */
  readonly isSpent: boolean;
  /**
   * Asks for the page that is needed now. Waits while rows that are set aside for requests under way may come back.
   * @returns `null`, and asks for nothing, when not even all of them would be enough
   * @throws the reason of the signal, when it aborts before
   */
  next<Page extends ReceivedRows>(request: PaidRequest<Page>): Promise<Page | null>;
  /** Asks for a page before its turn; answers `null` at once when somebody may need the rows before. */
  ahead<Page extends ReceivedRows>(request: PaidRequest<Page>): Promise<Page> | null;
  /** The reading is over. What it still has under way comes back when that is answered or aborted. */
  close(): void;
}

/** The share of a reading that nobody limits. */
export function unlimitedShare(): RowShare {
  return {
    isSpent: false,
    next: async ({ send }) => send(),
    ahead: async ({ send }) => send(),
    close() {},
  };
}
