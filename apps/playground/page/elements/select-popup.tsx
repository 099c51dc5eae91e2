import type { ReactNode } from 'react';
import { textOf } from '../blocks/fields.ts';
import { PopupList } from '../menu/popup-list.tsx';
import type { OptionGroup } from './element-options.ts';
import type { ElementProps } from './element-props.ts';

/** A select, whether one thing or several are chosen. */
export interface SelectPopupProps extends Pick<ElementProps, 'element' | 'names' | 'isBusy'> {
  readonly groups: readonly OptionGroup[];
  readonly chosen: readonly string[];
  /** What is chosen, as the button shows it; null for nothing. */
  readonly shown: ReactNode;
  readonly isMultiple?: boolean;
  readonly onPick: (value: string) => void;
}

/** The button that shows what is chosen, and the list that it opens. */
export function SelectPopup({ element, names, isBusy, shown, ...list }: SelectPopupProps): ReactNode {
  const placeholder = textOf(element['placeholder']) || 'Choose …';
  return (
    <PopupList
      {...list}
      kind="listbox"
      label={placeholder}
      button={{
        ...names.data,
        id: names.id,
        className: `select ${names.isInvalid ? 'is-invalid' : ''}`,
        'aria-labelledby': names.labelledBy === undefined ? undefined : `${names.labelledBy} ${names.id}`,
        'aria-describedby': names.describedBy,
        'aria-busy': isBusy,
        'data-first-focus': element['focus_on_load'] === true || undefined,
        children: (
          <>
            <span className={shown === null ? 'select__placeholder' : 'select__text'}>{shown ?? placeholder}</span>
            <span aria-hidden="true">▾</span>
          </>
        ),
      }}
    />
  );
}
