import { describe, expect, it } from 'vitest';
import { deedKinds } from './replicas/deed.ts';
import { runReplicas } from './replicas/run-replicas.ts';

describe.concurrent('two processes of the bot', () => {
  it.each(['http', 'socket'] as const)(
    'over %s are upgraded, restarted and killed, and lose and repeat nothing but what was in hand when one was killed',
    async (transport) => {
      const report = await runReplicas({
        transport,
        deeds: 150,
        people: 6,
        seed: 1,
        disruptions: ['upgrade', 'crash', 'restart'],
      });
      expect(report.problems).toEqual([]);
      expect(report.deeds.length).toBeGreaterThanOrEqual(150);
      expect(new Set(report.deeds.map(({ kind }) => kind))).toEqual(new Set(deedKinds));
      expect(report.ended.map(({ replica }) => replica.end)).toEqual(['SIGTERM', 'SIGKILL', 'SIGTERM']);
      expect(report.audit.lines).toBeGreaterThan(150);
    },
    120_000,
  );
});
