import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { textOf } from '../blocks/fields.ts';
import { PopupList } from '../menu/popup-list.tsx';
import { optionsOf } from './element-options.ts';
import type { ElementProps } from './element-props.ts';
import { asList } from './element-value.ts';

/** A menu in which several things are chosen; it stays open meanwhile. */
export function MultiSelectElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const { state } = usePlayground();
  const groups = optionsOf(element, state);
  const values = asList(value);
  const chosen = groups.flatMap(({ options }) => options).filter((option) => values.includes(option.value));
  const placeholder = textOf(element['placeholder']) || 'Choose …';
  return (
    <PopupList
      kind="listbox"
      isMultiple
      label={placeholder}
      groups={groups}
      chosen={values}
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
            <span className={chosen.length === 0 ? 'select__placeholder' : 'select__text'}>
              {chosen.length === 0
                ? placeholder
                : chosen.map(({ value: each, label }) => (
                    <span key={each} className="select__chip">
                      {label}
                    </span>
                  ))}
            </span>
            <span aria-hidden="true">▾</span>
          </>
        ),
      }}
      onPick={(picked) =>
        onChoose(values.includes(picked) ? values.filter((each) => each !== picked) : [...values, picked])
      }
    />
  );
}
