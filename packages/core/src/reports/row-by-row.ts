/** Pages that are asked for one after the other; once there is none, or an error, no more is asked for. */
interface Pages<Report> {
  next(): Promise<IteratorResult<{ readonly reports: readonly Report[] }, unknown>>;
  close(): void;
}

/**
 * The reports of pages, one by one. An async generator would say the same in a line, and take longer for each report
 * than it takes to read it: it waits three times where there is nothing to wait for.
 */
export function rowByRow<Report extends object>(pages: Pages<Report>): AsyncIterator<Report, undefined, undefined> {
  let rows: readonly Report[] = [];
  let place = 0;
  /** Who asked last for what is not here yet: whoever comes next is served after. */
  let last: Promise<unknown> | null = null;
  let isOver = false;

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
      place = 0;
      if (isOver) return { done: true, value: undefined };
      isOver = true;
      const step = await pages.next();
      if (step.done) continue;
      isOver = false;
      rows = step.value.reports;
    }
  }

  async function leave(): Promise<IteratorResult<Report, undefined>> {
    rows = [];
    isOver = true;
    pages.close();
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
