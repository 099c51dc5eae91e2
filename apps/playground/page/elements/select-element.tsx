import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { optionsOf } from './element-options.ts';
import type { ElementProps } from './element-props.ts';
import { asList, asText } from './element-value.ts';
import { SelectPopup } from './select-popup.tsx';

/** A menu in which one thing is chosen. */
export function SelectElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const { state } = usePlayground();
  const groups = optionsOf(element, state);
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === asText(value));
  return (
    <SelectPopup
      {...{ element, names, isBusy, groups }}
      chosen={asList(value)}
      shown={chosen?.label ?? null}
      onPick={onChoose}
    />
  );
}
