import type { BlockKitProblem } from '../problem.ts';
import { problemAt, type Placed, type SurfaceRule } from '../surface.ts';

/** `block_id` is unique in the surface, `action_id` in its block. */
export const uniqueIds: SurfaceRule = ({ blocks, objects }) => [
  ...repeated(blocks, 'block_id'),
  ...blocks.flatMap((block) => repeated(insideOf(block, objects), 'action_id')),
];

/** What is in a block, but not in a block of its own inside a container. */
function insideOf(block: Placed, objects: readonly Placed[]): readonly Placed[] {
  const inside = objects.filter(({ pointer }) => pointer.startsWith(`${block.pointer}/`));
  return inside.filter(({ pointer }) => !pointer.startsWith(`${block.pointer}/child_blocks/`));
}

function repeated(objects: readonly Placed[], field: string): BlockKitProblem[] {
  const seen = new Set<string>();
  const problems: BlockKitProblem[] = [];
  for (const object of objects) {
    const id = object.fields[field];
    if (typeof id !== 'string') continue;
    if (seen.has(id)) problems.push(problemAt(object, `\`${field}\` "${id}" already exists`, field));
    seen.add(id);
  }
  return problems;
}
