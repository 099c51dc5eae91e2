import { useMemo, type ReactNode } from 'react';
import { Message, type Block } from 'slack-blocks-to-jsx';
import { usePlayground } from '../app/playground.ts';
import type { Fields } from './fields.ts';

/** What the library draws rightly, and nobody has to press anything in. README.md says why not more. */
const drawn = {
  rich_text: true,
  video: true,
  file: true,
  markdown: true,
  data_visualization: true,
  plan: true,
  task_card: true,
  alert: true,
} satisfies Partial<Record<Block['type'], true>>;

/** Whether a block is one that the library draws; what is in it was looked at by nobody. */
export function isLibraryBlock(block: Fields): block is Fields & Block {
  return typeof block['type'] === 'string' && Object.hasOwn(drawn, block['type']);
}

/** A block as the library draws it. */
export function LibraryBlock({ block }: { readonly block: Block }): ReactNode {
  const { state, theme } = usePlayground();
  const { users, conversations } = state;
  const blocks = useMemo(() => [block], [block]);
  const names = useMemo(
    () => ({
      users: users.map(({ id, name, realName }) => ({ id, name: realName || name, avatar: '' })),
      channels: conversations.map(({ id, name }) => ({ id, name })),
    }),
    [users, conversations],
  );
  // `logo` and `name` are of the frame that is left out.
  return useMemo(
    () => (
      <Message withoutWrapper logo="" name="" theme={theme} style={{ maxWidth: 'none' }} blocks={blocks} data={names} />
    ),
    [blocks, names, theme],
  );
}
