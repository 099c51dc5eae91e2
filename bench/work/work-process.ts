// What is done with reports that are here already, in a process of its own, with the bare thing beside it. Started with
// `--expose-gc`, the address and project to read real reports from, their window, and how much is to be done.
import { explainStatus, reportQuery, summarise, type DeliveryReport } from '@org/smn-core';
import { clientFor } from '../readers/contenders/product-client.ts';
import { signId } from '../row-server/write-page.ts';
import type { WorkResult } from './work-result.ts';

interface Work {
  readonly origin: string;
  readonly projectId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly times: number;
  readonly rounds: number;
}

const { times, rounds, ...target } = JSON.parse(process.argv[2] ?? '{}') as Work;
const query = reportQuery().sign(signId).between(target.startMs, target.endMs);
const { reports } = await clientFor({ ...target, concurrency: 8 })
  .reports(query)
  .scan();

const bareMs: number[] = [];
const bareSyncMs: number[] = [];
const summariseMs: number[] = [];
const lookUpMs: number[] = [];
const explainMs: number[] = [];
const meanings = new Map(reports.map((report) => [report.statusCode, { what: report.status }]));
let seen = 0;
await takeRound();
const heapBefore = heapMb();
await summarise(repeated());
const summaryHeapMb = heapMb() - heapBefore;
for (const list of [bareMs, bareSyncMs, summariseMs, lookUpMs, explainMs]) list.length = 0;
for (let round = 0; round < rounds; round += 1) await takeRound();

const beforeCodes = heapMb();
for (let code = 0; code < reports.length * times; code += 1) {
  seen += explainStatus({ status: 'failed', isFinal: true, statusCode: `ZZ:${code}`, contradiction: null }, 'en').what
    .length;
}
const explainHeapMb = heapMb() - beforeCodes;
// So that nothing of it could be left out.
if (seen === 0) throw new Error('Nothing was looked at');

const result: WorkResult = { bareMs, bareSyncMs, summariseMs, summaryHeapMb, lookUpMs, explainMs, explainHeapMb };
process.send?.(result);
process.disconnect();

async function takeRound(): Promise<void> {
  bareSyncMs.push(
    await timed(async () => {
      const counts: Record<string, number> = {};
      for (const { status } of repeated()) counts[status] = (counts[status] ?? 0) + 1;
      seen += counts['delivered'] ?? 0;
    }),
  );
  bareMs.push(
    await timed(async () => {
      const counts: Record<string, number> = {};
      for await (const { status } of streamed()) counts[status] = (counts[status] ?? 0) + 1;
      seen += counts['delivered'] ?? 0;
    }),
  );
  summariseMs.push(await timed(async () => summarise(streamed())));
  lookUpMs.push(
    await timed(async () => {
      for (const { statusCode } of repeated()) seen += meanings.get(statusCode)?.what.length ?? 0;
    }),
  );
  explainMs.push(
    await timed(async () => {
      for (const report of repeated()) seen += explainStatus(report, 'en').what.length;
    }),
  );
}

function* repeated(): Generator<DeliveryReport> {
  for (let time = 0; time < times; time += 1) yield* reports;
}

/** As they come from the client. */
async function* streamed(): AsyncGenerator<DeliveryReport> {
  for (let time = 0; time < times; time += 1) yield* reports;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function heapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
