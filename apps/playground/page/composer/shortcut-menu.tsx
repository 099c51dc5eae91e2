import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { PopupList } from '../menu/popup-list.tsx';
import { shortcutOptions } from '../menu/shortcut-options.ts';

/** The shortcuts that belong to no conversation. */
export function ShortcutMenu(): ReactNode {
  const { state, act } = usePlayground();
  if (state.globalShortcuts.length === 0) return null;
  return (
    <PopupList
      kind="menu"
      label="Shortcuts"
      groups={shortcutOptions(state.globalShortcuts)}
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
