import type { ReactNode } from 'react';
import { stringOf } from '../blocks/fields.ts';
import { UnknownPiece } from '../blocks/unknown-piece.tsx';
import { ButtonElement } from './button-element.tsx';
import { ChoiceElement } from './choice-element.tsx';
import type { ElementProps } from './element-props.ts';
import { MultiSelectElement } from './multi-select-element.tsx';
import { OverflowElement } from './overflow-element.tsx';
import { PickerElement } from './picker-element.tsx';
import { SelectElement } from './select-element.tsx';
import { TextElement } from './text-element.tsx';

/** One element that a person can use. */
export function Element(props: ElementProps): ReactNode {
  switch (props.element['type']) {
    case 'button':
    case 'icon_button':
      return <ButtonElement {...props} />;
    case 'overflow':
      return <OverflowElement {...props} />;
    case 'static_select':
    case 'conversations_select':
    case 'channels_select':
    case 'users_select':
      return <SelectElement {...props} />;
    case 'multi_static_select':
      return <MultiSelectElement {...props} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoiceElement {...props} />;
    case 'datepicker':
    case 'timepicker':
      return <PickerElement {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextElement {...props} />;
    default:
      return <UnknownPiece kind="element" type={stringOf(props.element['type'])} json={props.element} />;
  }
}

/** Whether its label stands beside several controls, so that none of them is the label's own. */
export function isGroup(type: string): boolean {
  return type === 'checkboxes' || type === 'radio_buttons';
}
