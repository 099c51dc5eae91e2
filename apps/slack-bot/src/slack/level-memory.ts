import type { Clock } from '@org/smn-core';
import { blockLevels, type BlockLevel } from './reply.ts';

/** Remembers which level of blocks Slack took, so that not every answer is refused first. */
export interface LevelMemory {
  /** Those of some levels that are worth a try now. */
  worthTrying(levels: readonly BlockLevel[]): readonly BlockLevel[];
  /** Slack refused this level as such, and took a simpler one. */
  refused(level: BlockLevel): void;
}

const rememberedMs = 3_600_000;

/**
 * For an hour: a workspace that gets the young blocks in the meantime sees them after that. That words alone were taken
 * is never remembered: they have no buttons, and a refusal of all blocks speaks of that one answer.
 */
export function createLevelMemory(clock: Clock): LevelMemory {
  let richest = 0;
  let untilMs = Number.NEGATIVE_INFINITY;
  return {
    worthTrying(levels) {
      if (clock() >= untilMs) return levels;
      const simpler = levels.filter((level) => blockLevels.indexOf(level) >= richest);
      return simpler.length > 0 ? simpler : levels.slice(-1);
    },
    refused(level) {
      richest = Math.min(blockLevels.indexOf(level) + 1, blockLevels.length - 1);
      untilMs = clock() + rememberedMs;
    },
  };
}
