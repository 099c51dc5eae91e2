import type { SurfaceKind } from '../compile-schema.ts';
import { isOfType, problemAt, type SurfaceRule } from '../surface.ts';

const onlyInMessages = [
  'table',
  'data_table',
  'data_visualization',
  'markdown',
  'context_actions',
  'task_card',
  'plan',
];

/** A `file` block is something Slack shows, never something an app may send. */
const refused: Readonly<Record<SurfaceKind, readonly string[]>> = {
  message: ['alert', 'file'],
  modal: [...onlyInMessages, 'card', 'carousel', 'file'],
  home: [...onlyInMessages, 'alert', 'file'],
};

/** Which blocks a surface does not take. */
export const blocksOfSurface: SurfaceRule = ({ kind, blocks }) =>
  blocks
    .filter((block) => isOfType(block, ...refused[kind]))
    .map((block) => problemAt(block, `unsupported type: ${String(block.fields['type'])}`, 'type'));
