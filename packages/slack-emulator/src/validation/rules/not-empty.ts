import type { BlockKitProblem } from '../problem.ts';
import { isOfType, problemAt, type Placed, type SurfaceRule } from '../surface.ts';

/** Lists that may not be empty, and things of which one at least must be there. */
export const notEmpty: SurfaceRule = ({ blocks, objects }) => [
  ...blocks.flatMap((block) => {
    if (isOfType(block, 'actions', 'context', 'context_actions')) return emptyList(block, 'elements');
    if (isOfType(block, 'container'))
      return [...emptyList(block, 'child_blocks'), ...oneOf(block, ['title', 'rich_text_title'])];
    if (isOfType(block, 'section')) return [...emptyList(block, 'fields'), ...oneOf(block, ['text', 'fields'])];
    return [];
  }),
  ...objects.flatMap((object) => {
    if (isOfType(object, 'card')) return oneOf(object, ['hero_image', 'title', 'body', 'actions']);
    return [...emptyList(object, 'options'), ...emptyList(object, 'option_groups')];
  }),
];

function emptyList(holder: Placed, field: string): BlockKitProblem[] {
  const list = holder.fields[field];
  return Array.isArray(list) && list.length === 0 ? [problemAt(holder, 'must provide at least 1 items', field)] : [];
}

function oneOf(holder: Placed, fields: readonly string[]): BlockKitProblem[] {
  if (fields.some((field) => holder.fields[field] !== undefined)) return [];
  return [problemAt(holder, `missing required field: ${fields[0] ?? ''}`)];
}
