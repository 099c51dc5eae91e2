import type { SeenMessage } from '@org/slack-emulator';

/** The names of the buttons of a message. */
export function buttonsOf({ blocks }: Pick<SeenMessage, 'blocks'>): readonly string[] {
  const known = blocks as readonly { readonly elements?: readonly { readonly action_id?: string }[] }[];
  return known.flatMap(({ elements = [] }) => elements.flatMap(({ action_id: id }) => (id === undefined ? [] : [id])));
}
