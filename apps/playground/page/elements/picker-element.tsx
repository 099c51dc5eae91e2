import type { ReactNode } from 'react';
import type { ElementProps } from './element-props.ts';
import { asText } from './element-value.ts';

/** A date or a time, in the browser's own field for it. */
export function PickerElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  return (
    <input
      {...names.data}
      id={names.id}
      type={element['type'] === 'timepicker' ? 'time' : 'date'}
      className="input input--short"
      value={asText(value)}
      aria-label={names.labelledBy === undefined ? 'Pick' : undefined}
      aria-describedby={names.describedBy}
      aria-invalid={names.isInvalid || undefined}
      aria-required={names.isRequired}
      aria-busy={isBusy}
      data-first-focus={element['focus_on_load'] === true || undefined}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
