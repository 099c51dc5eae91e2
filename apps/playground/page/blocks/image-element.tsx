import type { ReactNode } from 'react';
import { stringOf, type Fields } from './fields.ts';

/** A small picture. What is not on this machine is not fetched: then its words are seen. */
export function ImageElement({ image }: { readonly image: Fields }): ReactNode {
  return <img className="small-image" src={stringOf(image['image_url'])} alt={stringOf(image['alt_text'])} />;
}
