import { surfaceValidator, type SurfaceKind } from './compile-schema.ts';
import { describeSchemaError } from './describe-schema-error.ts';
import type { BlockKitProblem, BlockKitValidation } from './problem.ts';
import { addressesAndFormats } from './rules/addresses-and-formats.ts';
import { blocksOfSurface } from './rules/blocks-of-surface.ts';
import { charts } from './rules/charts.ts';
import { choices } from './rules/choices.ts';
import { markdownBudget } from './rules/markdown-budget.ts';
import { notEmpty } from './rules/not-empty.ts';
import { numberOfBlocks } from './rules/number-of-blocks.ts';
import { tables } from './rules/tables.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { cardActions, views } from './rules/views.ts';
import { surfaceOf, type SurfaceRule } from './surface.ts';

const rules: readonly SurfaceRule[] = [
  numberOfBlocks,
  blocksOfSurface,
  uniqueIds,
  notEmpty,
  choices,
  tables,
  charts,
  markdownBudget,
  addressesAndFormats,
  views,
  cardActions,
];

/**
 * Holds a surface against the schema of Slack's types and against the rules the types do not have.
 *
 * @param pointer where the surface stands in the call, in front of every pointer
 */
export function validateSurface(
  kind: SurfaceKind,
  fields: Readonly<Record<string, unknown>>,
  pointer: string,
): BlockKitValidation {
  const validate = surfaceValidator(kind);
  const fits = validate(fields);
  const found = fits ? [] : (validate.errors ?? []).map((error) => describeSchemaError(error, pointer));
  const surface = surfaceOf(kind, fields, pointer);
  const problems = withoutRepeats([...found, ...rules.flatMap((rule) => rule(surface))]);
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

function withoutRepeats(problems: readonly BlockKitProblem[]): readonly BlockKitProblem[] {
  const seen = new Map(problems.map((problem) => [`${problem.pointer} ${problem.message}`, problem]));
  return [...seen.values()];
}
