/** What paging needs to know of a page. */
export interface PageOfRows {
  /** Rows received, readable or not. */
  readonly received: number;
}

/**
 * Asks for one page after the other until one is empty. Neither a short page nor a total is taken for the end: the
 * document promises nothing about either. Lazy: the next page is asked for when the last one has been consumed.
 *
 * @param fetchPage asks for the page that starts at a row offset, from 0
 */
export async function* paginate<Page extends PageOfRows>(
  fetchPage: (offset: number) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  for (let offset = 0; ;) {
    const page = await fetchPage(offset);
    if (page.received === 0) return;
    yield page;
    offset += page.received;
  }
}
