import type { PageFile, PageMessage } from '../../src/protocol.ts';

/** A message, and the files that came with or right after it. */
export interface Entry {
  readonly message: PageMessage;
  readonly files: readonly PageFile[];
}

/**
 * The messages of a conversation with its files. A file has no time of its own: it stands at the last message that
 * speaks of it, and at the end where none does.
 *
 * @returns the entries, and the files that nothing speaks of
 */
export function placeFiles(
  messages: readonly PageMessage[],
  files: readonly PageFile[],
): { readonly entries: readonly Entry[]; readonly loose: readonly PageFile[] } {
  const placed = Map.groupBy(files, (file) => messages.findLast((message) => speaksOf(message, file))?.ts ?? '');
  return {
    entries: messages.map((message) => ({ message, files: placed.get(message.ts) ?? [] })),
    loose: placed.get('') ?? [],
  };
}

function speaksOf({ text, blocks }: PageMessage, { name }: PageFile): boolean {
  return text.includes(name) || JSON.stringify(blocks).includes(JSON.stringify(name).slice(1, -1));
}
