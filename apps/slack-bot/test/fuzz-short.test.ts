import { describe, expect, it } from 'vitest';
import { campaigns } from '../fuzz/campaigns.ts';
import type { FuzzReport } from '../fuzz/report.ts';
import { runFuzz } from '../fuzz/run-fuzz.ts';

/** The long form takes any number of requests: `pnpm --filter @org/slack-bot fuzz --runs 100000`. */
const short = { runs: 2_000, seed: 1 };

describe('a bot that hostile requests are thrown at', () => {
  it('answers all of them, shows nothing it must not, and goes on as before', async () => {
    const report = await runFuzz(short);
    expect(report.findings).toEqual([]);
    expect(report.requests).toBeGreaterThanOrEqual(short.runs);
    for (const { name, share } of campaigns) expect(countOf(report, name)).toBeGreaterThanOrEqual(short.runs * share);
    // Otherwise nobody would notice a campaign that is turned away at the door.
    expect(countOf(report, 'wrong signatures', '401')).toBeGreaterThan(countOf(report, 'wrong signatures') * 0.9);
    expect(countOf(report, 'payloads that are bent', '200')).toBeGreaterThan(
      countOf(report, 'payloads that are bent') / 3,
    );
  }, 300_000);
});

/** How many requests of a campaign there were, or were answered so. */
function countOf({ campaigns: reports }: FuzzReport, campaign: string, answer?: string): number {
  const answers = reports[campaign]?.answers ?? {};
  return answer === undefined ? Object.values(answers).reduce((sum, count) => sum + count, 0) : (answers[answer] ?? 0);
}
