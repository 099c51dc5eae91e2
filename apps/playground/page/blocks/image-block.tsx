import type { ReactNode } from 'react';
import { stringOf, textOf, type Fields } from './fields.ts';

/** A picture, with its title. What is not on this machine is not fetched: then its words are seen. */
export function ImageBlock({ block }: { readonly block: Fields }): ReactNode {
  const title = textOf(block['title']);
  return (
    <figure className="image">
      {title === '' ? null : <figcaption>{title}</figcaption>}
      <img src={stringOf(block['image_url']) || undefined} alt={stringOf(block['alt_text'])} />
    </figure>
  );
}
