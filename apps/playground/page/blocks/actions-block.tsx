import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { ActionElement } from '../elements/action-element.tsx';
import { objectsOf, stringOf, type Fields } from './fields.ts';

/** Elements side by side, without those that are for others. */
export function ActionsBlock({ block }: { readonly block: Fields }): ReactNode {
  const { state } = usePlayground();
  const blockId = stringOf(block['block_id']);
  const shown = objectsOf(block['elements']).filter(({ visible_to_user_ids: only }) => {
    return !Array.isArray(only) || only.includes(state.user.id);
  });
  return (
    <div className="actions">
      {shown.map((element, index) => (
        <ActionElement key={stringOf(element['action_id']) || index} element={element} blockId={blockId} />
      ))}
    </div>
  );
}
