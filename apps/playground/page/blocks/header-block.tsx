import type { ReactNode } from 'react';
import { useBlockScope } from './block-scope.ts';
import { textOf, type Fields } from './fields.ts';

/** Large words: below the heading of the Home, or below that of a message or a modal. */
export function HeaderBlock({ block }: { readonly block: Fields }): ReactNode {
  const { on } = useBlockScope();
  const Heading = on === 'home' ? 'h2' : 'h3';
  return <Heading className="block-header">{textOf(block['text'])}</Heading>;
}
