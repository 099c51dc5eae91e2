import type { ReactNode } from 'react';
import { objectsOf, stringOf } from '../blocks/fields.ts';
import { TextObject } from '../blocks/text-object.tsx';
import type { ElementProps } from './element-props.ts';
import { asList } from './element-value.ts';

/** Checkboxes, or radio buttons. The names stand on the group; each box has the option's value. */
export function ChoiceElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const isRadio = element['type'] === 'radio_buttons';
  const values = asList(value);
  const toggle = (option: string): void => {
    if (isRadio) onChoose(option);
    else onChoose(values.includes(option) ? values.filter((each) => each !== option) : [...values, option]);
  };
  return (
    <div
      {...names.data}
      id={names.id}
      role={isRadio ? 'radiogroup' : 'group'}
      aria-labelledby={names.labelledBy}
      aria-describedby={names.describedBy}
      aria-busy={isBusy}
      className="choices"
    >
      {objectsOf(element['options']).map((option, index) => {
        const optionValue = stringOf(option['value']);
        return (
          <label key={optionValue} className="choice">
            <input
              type={isRadio ? 'radio' : 'checkbox'}
              name={names.id}
              value={optionValue}
              checked={values.includes(optionValue)}
              aria-invalid={names.isInvalid || undefined}
              data-first-focus={(element['focus_on_load'] === true && index === 0) || undefined}
              onChange={() => toggle(optionValue)}
            />
            <span>
              <TextObject text={option['text']} />
              {option['description'] === undefined ? null : (
                <span className="choice__description">
                  <TextObject text={option['description']} />
                </span>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}
