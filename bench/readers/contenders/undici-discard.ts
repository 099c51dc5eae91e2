import { getGlobalDispatcher } from 'undici';
import { isDelivered } from '../../row-server/write-page.ts';
import { datasetOf } from '../../row-server/dataset.ts';
import { pageSize, reportsPath, type ReadList } from '../target.ts';

/** The limit: the bytes come, and nobody looks at them. What is faster than this would not be measured, but the server. */
export const readList: ReadList = async (target, tally) => {
  const { rows } = datasetOf(target.projectId);
  for (let offset = 0; offset <= rows; offset += pageSize) {
    await arrival(target.origin, reportsPath(target, offset));
    for (let index = offset; index < Math.min(offset + pageSize, rows); index += 1) tally.add(isDelivered(index));
  }
};

async function arrival(origin: string, path: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  getGlobalDispatcher().dispatch(
    { origin, path, method: 'GET' },
    {
      // undici wants all five to be there.
      onRequestStart() {},
      onResponseStart() {},
      onResponseData() {},
      onResponseEnd: () => resolve(),
      onResponseError: (_controller, error) => reject(error),
    },
  );
  return promise;
}
