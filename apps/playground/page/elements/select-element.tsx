import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { textOf } from '../blocks/fields.ts';
import { PopupList } from '../menu/popup-list.tsx';
import { optionsOf } from './element-options.ts';
import type { ElementProps } from './element-props.ts';
import { asList, asText } from './element-value.ts';

/** A menu in which one thing is chosen. */
export function SelectElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const { state } = usePlayground();
  const groups = optionsOf(element, state);
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === asText(value));
  const placeholder = textOf(element['placeholder']) || 'Choose …';
  return (
    <PopupList
      kind="listbox"
      label={placeholder}
      groups={groups}
      chosen={asList(value)}
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
            <span className={chosen === undefined ? 'select__placeholder' : 'select__text'}>
              {chosen?.label ?? placeholder}
            </span>
            <span aria-hidden="true">▾</span>
          </>
        ),
      }}
      onPick={onChoose}
    />
  );
}
