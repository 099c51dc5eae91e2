import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { PopupList } from '../menu/popup-list.tsx';
import { shortcutOptions } from '../menu/shortcut-options.ts';

/** The shortcuts that a message has. */
export function MessageMenu({ ts }: { readonly ts: string }): ReactNode {
  const { state, act } = usePlayground();
  if (state.messageShortcuts.length === 0) return null;
  return (
    <div className="message__menu">
      <PopupList
        kind="menu"
        label="Message shortcuts"
        groups={shortcutOptions(state.messageShortcuts)}
        button={{
          className: 'icon-button',
          'aria-label': 'More actions',
          title: 'More actions',
          'data-message-menu': ts,
          children: '⋯',
        }}
        onPick={(callbackId) => void act({ kind: 'message-shortcut', user: state.user.id, callbackId, ts })}
      />
    </div>
  );
}
