import type { ReactNode } from 'react';
import { textOf } from '../blocks/fields.ts';
import type { ElementProps } from './element-props.ts';
import { asText } from './element-value.ts';

const inputTypes: Readonly<Record<string, 'email' | 'url' | 'text'>> = {
  email_text_input: 'email',
  url_text_input: 'url',
};

/** A line, or several, to type in. A number is typed too: what is no number is for the app to say. */
export function TextElement({ element, names, value, isBusy, onChoose }: ElementProps): ReactNode {
  const { type, max_length: longest, multiline } = element;
  const shared = {
    ...names.data,
    id: names.id,
    className: 'input',
    value: asText(value),
    placeholder: textOf(element['placeholder']),
    maxLength: typeof longest === 'number' ? longest : undefined,
    'aria-describedby': names.describedBy,
    'aria-invalid': names.isInvalid || undefined,
    'aria-required': names.isRequired,
    'aria-busy': isBusy,
    'data-first-focus': element['focus_on_load'] === true || undefined,
    autoComplete: 'off',
  };
  if (multiline === true) {
    return <textarea {...shared} rows={4} onChange={(event) => onChoose(event.currentTarget.value)} />;
  }
  return (
    <input
      {...shared}
      type={inputTypes[String(type)] ?? 'text'}
      inputMode={type === 'number_input' ? 'decimal' : undefined}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
