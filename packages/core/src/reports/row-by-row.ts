/**
 * The reports of pages, one by one. An async generator would say the same in a line, and take longer for each report
 * than it takes to read it: it waits three times where there is nothing to wait for.
 */
export function rowByRow<Report extends object>(
  pages: AsyncGenerator<{ readonly reports: readonly Report[] }, unknown, undefined>,
): AsyncIterator<Report, undefined, undefined> {
  let rows: readonly Report[] = [];
  let place = 0;
  /** Who asked last for what is not here yet: whoever comes next is served after. */
  let last: Promise<unknown> | null = null;

  function take(): IteratorResult<Report, undefined> | null {
    const value = rows[place];
    if (value === undefined) return null;
    place += 1;
    return { done: false, value };
  }

  async function takeFromNextPage(): Promise<IteratorResult<Report, undefined>> {
    for (let taken = take(); ; taken = take()) {
      if (taken !== null) return taken;
      // What has been handed out is not kept until the next page is there.
      rows = [];
      const step = await pages.next();
      if (step.done) return { done: true, value: undefined };
      rows = step.value.reports;
      place = 0;
    }
  }

  async function leave(): Promise<IteratorResult<Report, undefined>> {
    rows = [];
    await pages.return(undefined);
    return { done: true, value: undefined };
  }

  async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = last === null ? work() : last.then(work, work);
    last = turn;
    try {
      return await turn;
    } finally {
      if (last === turn) last = null;
    }
  }

  return {
    next: async () => (last === null ? take() : null) ?? inTurn(takeFromNextPage),
    return: async () => inTurn(leave),
  };
}
