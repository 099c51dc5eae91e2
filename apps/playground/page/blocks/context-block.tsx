import type { ReactNode } from 'react';
import { objectsOf, type Fields } from './fields.ts';
import { ImageElement } from './image-element.tsx';
import { TextObject } from './text-object.tsx';

/** Small words and pictures, one after the other. */
export function ContextBlock({ block }: { readonly block: Fields }): ReactNode {
  return (
    <div className="context">
      {objectsOf(block['elements']).map((element, index) => (
        <div key={index}>
          {element['type'] === 'image' ? <ImageElement image={element} /> : <TextObject text={element} />}
        </div>
      ))}
    </div>
  );
}
