// All of a week, several requests at a time, with the proof that nothing is missing, and what it adds up to.
import { reportQuery, SmnClient, summarise } from '@org/smn-core';
import { account } from './account.ts';

await using smn = new SmnClient(account());

for (const sign of await smn.signs()) {
  if (sign.status !== 'approved') continue;
  const { reports, evidence } = await smn.reports(reportQuery().sign(sign.signId).last('7d')).scan({ concurrency: 4 });
  const { outcomes, latency } = await summarise(reports);
  const proof = evidence.complete ? 'nothing missing' : `perhaps incomplete: ${evidence.reasons.join(', ')}`;
  console.log(`${evidence.reports} reports, ${proof}`);
  console.log(
    `${outcomes.delivered.count} delivered, ${outcomes.failed.count} failed, half within ${latency.p50 ?? '?'} s`,
  );
}
