import type { BlockKitValidation } from '../validation/problem.ts';
import { isOfType, problemAt, surfaceOf } from '../validation/surface.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { isJsonObject } from '../json-value.ts';

/** Which blocks this workspace takes in messages: a young block reaches some workspaces later than others. */
export class BlockRollout {
  #missing: readonly string[] = [];

  /** The blocks that are not here yet; those named before are. */
  refuse(types: readonly string[]): void {
    this.#missing = [...types];
  }

  /** Whether a message can be shown in this workspace, and everything it would refuse. */
  validateMessage(message: unknown): BlockKitValidation {
    const validation = validateMessage(message);
    if (!isJsonObject(message) || this.#missing.length === 0) return validation;
    const problems = surfaceOf('message', message, '')
      .blocks.filter((block) => isOfType(block, ...this.#missing))
      .map((block) => problemAt(block, `unsupported type: ${String(block.fields['type'])}`, 'type'));
    if (problems.length === 0) return validation;
    return { ok: false, problems: validation.ok ? problems : [...problems, ...validation.problems] };
  }
}
