import type { ReactNode } from 'react';
import { stringOf, textOf } from '../blocks/fields.ts';
import type { ElementProps } from './element-props.ts';

const icons: Readonly<Record<string, string>> = { trash: '🗑' };

/** A button with words, or with an icon of Slack's. */
export function ButtonElement({ element, names, isBusy, onChoose }: ElementProps): ReactNode {
  const text = textOf(element['text']);
  const label = stringOf(element['accessibility_label']);
  const icon = element['type'] === 'icon_button' ? (icons[stringOf(element['icon'])] ?? '◻') : '';
  return (
    <button
      {...names.data}
      id={names.id}
      type="button"
      className={`button ${styleOf(element['style'])}`}
      aria-label={label === '' ? undefined : label}
      aria-busy={isBusy}
      onClick={() => onChoose(null)}
    >
      {icon === '' ? null : <span aria-hidden="true">{icon} </span>}
      {text}
    </button>
  );
}

function styleOf(style: unknown): string {
  if (style === 'primary') return 'button--primary';
  return style === 'danger' ? 'button--danger' : '';
}
