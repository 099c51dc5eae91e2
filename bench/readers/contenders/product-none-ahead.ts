import { reportQuery } from '@org/smn-core';
import { signId } from '../../row-server/write-page.ts';
import type { ReadList } from '../target.ts';
import { clientFor } from './product-client.ts';

/** The product with one request at a time. */
export const readList: ReadList = async (target, tally) => {
  const query = reportQuery().sign(signId).between(target.startMs, target.endMs);
  for await (const report of clientFor(target).reports(query, { readAhead: false })) {
    tally.add(report.status === 'delivered' && report.submitTime !== null);
  }
};
