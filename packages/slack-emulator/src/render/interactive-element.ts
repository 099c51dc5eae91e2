import { isJsonObject } from '../json-value.ts';
import { objectsOf, readTextObject, stringOf } from './text-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Buttons and menus side by side, each as what is written on it in brackets. */
export function renderElements(elements: unknown): string {
  return objectsOf(elements).map(renderElement).join(' ');
}

/** One button, menu or picture. */
export function renderElement(element: Fields): string {
  switch (element['type']) {
    case 'button':
      return `[${readTextObject(element['text'])}]`;
    case 'overflow':
      return `[⋯ ${objectsOf(element['options'])
        .map((option) => readTextObject(option['text']))
        .join(' | ')}]`;
    case 'image':
      return `[image: ${stringOf(element['alt_text'])}]`;
    default:
      return `[${readChoice(element) || stringOf(element['type'])}]`;
  }
}

function readChoice(element: Fields): string {
  const { initial_option: initialOption, placeholder } = element;
  return isJsonObject(initialOption) ? readTextObject(initialOption['text']) : readTextObject(placeholder);
}
