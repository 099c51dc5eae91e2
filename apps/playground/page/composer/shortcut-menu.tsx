import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { PopupList } from '../menu/popup-list.tsx';

/** The shortcuts that belong to no conversation. */
export function ShortcutMenu(): ReactNode {
  const { state, act } = usePlayground();
  if (state.globalShortcuts.length === 0) return null;
  const options = state.globalShortcuts.map(({ callbackId, name }) => ({
    value: callbackId,
    label: name,
    description: '',
  }));
  return (
    <PopupList
      kind="menu"
      label="Shortcuts"
      groups={[{ label: '', options }]}
      button={{
        className: 'icon-button',
        'aria-label': 'Shortcuts',
        title: 'Shortcuts',
        'data-global-shortcuts': true,
        children: '⚡',
      }}
      onPick={(callbackId) => void act({ kind: 'global-shortcut', user: state.user.id, callbackId })}
    />
  );
}
