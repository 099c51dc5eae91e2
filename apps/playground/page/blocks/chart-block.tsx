import type { ReactNode } from 'react';
import { isFields, type Fields } from './fields.ts';
import { LibraryBlock } from './library-block.tsx';
import type { Block } from 'slack-blocks-to-jsx';

/** So many characters stand side by side below the library's chart; more of them lie on top of each other. */
const mostCharacters = 60;

/** A chart of the library's, with the names of its categories slanted where there is no room for them. */
export function ChartBlock({ block }: { readonly block: Fields & Block }): ReactNode {
  return (
    <div className={namesOf(block).join(' ').length > mostCharacters ? 'chart--slanted' : undefined}>
      <LibraryBlock block={block} />
    </div>
  );
}

function namesOf(block: Fields): readonly unknown[] {
  const { chart } = block;
  const axes = isFields(chart) ? chart['axis_config'] : undefined;
  const names = isFields(axes) ? axes['categories'] : undefined;
  return Array.isArray(names) ? names : [];
}
