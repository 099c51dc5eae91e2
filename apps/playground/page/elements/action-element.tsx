import { useId, useState, type ReactNode } from 'react';
import { useBlockScope } from '../blocks/block-scope.ts';
import { stringOf, type Fields } from '../blocks/fields.ts';
import { Element } from './element.tsx';
import { valueOf, type Value } from './element-value.ts';
import { useSend } from './use-send.ts';

/** An element whose use the app is told of at once. */
export function ActionElement({ element, blockId }: { readonly element: Fields; readonly blockId: string }): ReactNode {
  const { values } = useBlockScope();
  const { send, isBusy } = useSend(element, blockId);
  const id = useId();
  const actionId = stringOf(element['action_id']);
  const state: unknown = values[blockId]?.[actionId];
  // A message has no state that the server would tell: what was chosen in it is remembered here.
  const [picked, setPicked] = useState<Value | null>(null);
  const choose = async (value: Value | null): Promise<void> => {
    setPicked(value);
    const isDone = await send(value);
    if (!isDone || state !== undefined) setPicked(null);
  };
  return (
    <Element
      element={element}
      names={{
        data: { 'data-action-id': actionId, 'data-block-id': blockId },
        id,
        isInvalid: false,
        isRequired: false,
      }}
      value={picked ?? valueOf(element, state)}
      isBusy={isBusy}
      onChoose={(value) => void choose(value)}
    />
  );
}
