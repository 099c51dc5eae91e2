import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { PopupList } from '../menu/popup-list.tsx';
import type { ElementProps } from './element-props.ts';
import { optionsOf } from './element-options.ts';

/** The three dots, and what they hide. */
export function OverflowElement({ element, names, isBusy, onChoose }: ElementProps): ReactNode {
  const { state } = usePlayground();
  return (
    <PopupList
      kind="menu"
      label="More options"
      groups={optionsOf(element, state)}
      button={{
        ...names.data,
        id: names.id,
        className: 'button',
        'aria-label': 'More options',
        'aria-busy': isBusy,
        children: '⋯',
      }}
      onPick={onChoose}
    />
  );
}
