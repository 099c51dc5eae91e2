import { getGlobalDispatcher, type Dispatcher } from 'undici';
import { pageSize, reportsPath, type ReadList } from '../target.ts';
import type { WirePage } from '../wire-page.ts';

/** undici one layer down: a handler that gathers the body, without streams; unsigned, and taken on trust. */
export const readList: ReadList = async (target, tally) => {
  for (let offset = 0; ; offset += pageSize) {
    const { data } = JSON.parse(await bodyOf(target.origin, reportsPath(target, offset))) as WirePage;
    for (const row of data) tally.add(row.status === 1 && row.submit_time !== '');
    if (data.length < pageSize) return;
  }
};

async function bodyOf(origin: string, path: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  const handler: Dispatcher.DispatchHandler = {
    // undici wants all five to be there.
    onRequestStart() {},
    onResponseStart() {},
    onResponseData(_controller, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      const [first] = chunks;
      resolve((chunks.length === 1 && first ? first : Buffer.concat(chunks)).toString('utf8'));
    },
    onResponseError(_controller, error) {
      reject(error);
    },
  };
  getGlobalDispatcher().dispatch({ origin, path, method: 'GET' }, handler);
  return promise;
}
