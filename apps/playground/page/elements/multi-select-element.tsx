import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { optionsOf } from './element-options.ts';
import type { ElementProps } from './element-props.ts';
import { asList } from './element-value.ts';
import { SelectPopup } from './select-popup.tsx';

/** A menu in which several things are chosen; it stays open meanwhile. */
export function MultiSelectElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const { state } = usePlayground();
  const groups = optionsOf(element, state);
  const values = asList(value);
  const chosen = groups.flatMap(({ options }) => options).filter((option) => values.includes(option.value));
  const chips = chosen.map(({ value: each, label }) => (
    <span key={each} className="select__chip">
      {label}
    </span>
  ));
  return (
    <SelectPopup
      {...{ element, names, isBusy, groups }}
      isMultiple
      chosen={values}
      shown={chips.length === 0 ? null : chips}
      onPick={(picked) =>
        onChoose(values.includes(picked) ? values.filter((each) => each !== picked) : [...values, picked])
      }
    />
  );
}
