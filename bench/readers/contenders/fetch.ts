import { pageSize, reportsPath, type ReadList } from '../target.ts';
import type { WirePage } from '../wire-page.ts';

/** Node's own `fetch`, unsigned, and what came taken on trust. */
export const readList: ReadList = async (target, tally) => {
  for (let offset = 0; ; offset += pageSize) {
    const response = await fetch(`${target.origin}${reportsPath(target, offset)}`);
    const { data } = (await response.json()) as WirePage;
    for (const row of data) tally.add(row.status === 1 && row.submit_time !== '');
    if (data.length < pageSize) return;
  }
};
