import { reportQuery } from '@org/smn-core';
import { signId } from '../../row-server/write-page.ts';
import type { ReadList } from '../target.ts';
import { clientFor } from './product-client.ts';

/** The product, all of a list at once, several requests at a time. */
export const readList: ReadList = async (target, tally) => {
  const query = reportQuery().sign(signId).between(target.startMs, target.endMs);
  const { reports, evidence } = await clientFor(target).reports(query).scan({ concurrency: target.concurrency });
  if (!evidence.complete) throw new Error(`The scan is not complete: ${evidence.reasons.join(', ')}`);
  for (const report of reports) tally.add(report.status === 'delivered' && report.submitTime !== null);
};
