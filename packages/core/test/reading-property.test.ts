import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario, anyScenarioWithAlikeRows, certainScenarios } from './support/arbitrary-scenario.ts';
import { certainty } from './support/certainty.ts';
import { judgeReading, judgeTwins } from './support/judge-reading.ts';
import { playScenario } from './support/play-scenario.ts';
import { scenariosTried } from './support/thoroughness.ts';

const timeout = scenariosTried * 1_000;
// A counterexample is shown as far as it could be made smaller in that time.
const patience = { interruptAfterTimeLimit: timeout * 0.8, markInterruptAsFailure: true };

describe('each report once, and proven, when', () => {
  it.each([
    [certainty.still.when, certainScenarios.still],
    [certainty.slipping.when, certainScenarios.slipping],
    [certainty.threeMoments.when, certainScenarios.threeMoments],
    [certainty.moves.when, certainScenarios.moves],
  ])('%s', { timeout }, async (_when, scenarios) => {
    await fc.assert(
      fc.asyncProperty(scenarios, async ([scenario, way]) => {
        const played = await playScenario(scenario, way);
        expect(played.evidence.reasons).toEqual([]);
        judgeReading(played, scenario);
      }),
      { numRuns: scenariosTried, ...patience },
    );
  });

  it('nothing happens: in the order of the service, in one reading', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(certainScenarios.still, async ([scenario, way]) => {
        const { handedOut, throughout, evidence } = await playScenario(scenario, way);
        expect(handedOut).toEqual(throughout);
        expect(evidence.passes).toBe(1);
      }),
      { numRuns: scenariosTried, ...patience },
    );
  });
});

describe('whatever happens', () => {
  it('none twice, none lost from what is called complete, and it ends', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, async ([scenario, way]) => {
        const played = await playScenario(scenario, way);
        judgeReading(played, scenario);
        expect([[], ['changing']]).toContainEqual(played.evidence.reasons);
      }),
      { numRuns: scenariosTried * 2, ...patience },
    );
  });

  it(
    'of rows that are alike, never more than there were, nor fewer in what is called complete',
    { timeout },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyScenarioWithAlikeRows, async ([scenario, way]) => {
          const played = await playScenario(scenario, way);
          judgeTwins(played, scenario);
          expect([[], ['changing'], ['alike'], ['changing', 'alike']]).toContainEqual(played.evidence.reasons);
        }),
        { numRuns: scenariosTried, ...patience },
      );
    },
  );
});
