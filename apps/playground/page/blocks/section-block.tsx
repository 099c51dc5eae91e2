import type { ReactNode } from 'react';
import { ActionElement } from '../elements/action-element.tsx';
import { isFields, objectsOf, stringOf, type Fields } from './fields.ts';
import { ImageElement } from './image-element.tsx';
import { TextObject } from './text-object.tsx';

/** A text, fields in two columns, and one element beside them. */
export function SectionBlock({ block }: { readonly block: Fields }): ReactNode {
  const { text, accessory } = block;
  const fields = objectsOf(block['fields']);
  return (
    <div className="section">
      <div className="section__words">
        {text === undefined ? null : <TextObject text={text} />}
        {fields.length === 0 ? null : (
          <div className="section__fields">
            {fields.map((field, index) => (
              <div key={index}>
                <TextObject text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isFields(accessory) ? <Accessory accessory={accessory} blockId={stringOf(block['block_id'])} /> : null}
    </div>
  );
}

function Accessory({ accessory, blockId }: { readonly accessory: Fields; readonly blockId: string }): ReactNode {
  return (
    <div className="section__accessory">
      {accessory['type'] === 'image' ? (
        <ImageElement image={accessory} />
      ) : (
        <ActionElement element={accessory} blockId={blockId} />
      )}
    </div>
  );
}
