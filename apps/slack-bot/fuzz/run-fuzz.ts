import { runBatch } from './batch.ts';
import { explain, explainLeak, leave } from './culprit.ts';
import { planOf, type Batch } from './plan.ts';
import { added, type CampaignReport, type FuzzFinding, type FuzzReport } from './report.ts';
import { openStand, type Stand } from './stand.ts';
import { watchTrouble } from './trouble-watch.ts';

/** What to do. */
export interface FuzzOptions {
  /** How many requests in all, or a few more. */
  readonly runs: number;
  /** The same requests come of the same seed. */
  readonly seed: number;
  /** Only campaigns whose name holds this. */
  readonly only?: string;
  /** Told after each batch. */
  readonly onProgress?: (report: FuzzReport) => void;
}

/** A house remembers everything that was sent: it is left after so many batches, and looked through then. */
const batchesInAHouse = 4;
const mostFindings = 25;

/** Throws everything at real bots, and says what must not be. Ends early where too much is found. */
export async function runFuzz({ runs, seed, only = '', onProgress }: FuzzOptions): Promise<FuzzReport> {
  using watch = watchTrouble();
  const startedAt = performance.now();
  const reports: Record<string, CampaignReport> = {};
  const findings: FuzzFinding[] = [];
  let requests = 0;
  const report = (): FuzzReport => ({
    requests,
    seconds: (performance.now() - startedAt) / 1_000,
    campaigns: reports,
    findings,
  });
  let house: Batch[] = [];
  let stand: Stand | undefined;
  async function move(): Promise<void> {
    const leak = stand === undefined ? null : await leave(stand);
    if (leak !== null) findings.push(await explainLeak(leak, house, watch));
    stand = undefined;
    house = [];
  }
  for (const batch of planOf(runs, only, seed)) {
    if (findings.length >= mostFindings) break;
    const begunAt = performance.now();
    const { campaign } = batch;
    house.push(batch);
    stand ??= await openStand();
    const { problems, answers: given } = await runBatch(batch.recipes, { ...batch, stand, watch });
    requests += batch.recipes.length;
    reports[campaign.name] = added(reports[campaign.name], given, (performance.now() - begunAt) / 1_000);
    findings.push(...(await explain(problems, batch, watch)));
    if (house.length === batchesInAHouse || problems.length > 0) await move();
    onProgress?.(report());
  }
  await move();
  return report();
}
