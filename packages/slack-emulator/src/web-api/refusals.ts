import { describeProblem, type BlockKitProblem } from '../validation/problem.ts';
import type { MethodResult } from './web-api-method.ts';

/** A failure with the sentences Slack puts into `response_metadata.messages`. */
export function refuse(error: string, messages: readonly string[] = []): MethodResult {
  if (messages.length === 0) return { ok: false, error };
  return { ok: false, error, response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } };
}

/** A failure that names everything that is wrong with blocks. */
export function refuseBlocks(
  error: 'invalid_blocks' | 'invalid_arguments',
  problems: readonly BlockKitProblem[],
): MethodResult {
  const errors = problems.map(describeProblem);
  return { ...refuse(error, errors), ok: false, error, errors };
}
