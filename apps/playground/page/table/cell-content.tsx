import type { ReactNode } from 'react';
import { stringOf } from '../blocks/fields.ts';
import { isLibraryBlock, LibraryBlock } from '../blocks/library-block.tsx';
import { UnknownPiece } from '../blocks/unknown-piece.tsx';
import type { Cell } from './read-table.ts';

/** What stands in a cell. A raw text is shown as it is. */
export function CellContent({ cell: { text, fields } }: { readonly cell: Cell }): ReactNode {
  if (fields['type'] === 'raw_text') return text;
  if (fields['type'] === 'rich_text' && isLibraryBlock(fields)) return <LibraryBlock block={fields} />;
  return <UnknownPiece kind="cell" type={stringOf(fields['type'])} json={fields} />;
}
