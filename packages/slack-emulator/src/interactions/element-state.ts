import { isJsonObject } from '../json-value.ts';
import { objectsOf, stringOf } from '../render/text-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a person chose or typed: an option's value, a date, a member's id, a text; several where several can be chosen. */
export type ChosenValue = string | readonly string[];

/** An element's part of `state.values`, for example `{ type: 'static_select', selected_option: … }`. */
export type ElementState = Readonly<Record<string, unknown>> & { readonly type: string };

const oneOption: ReadonlySet<string> = new Set(['static_select', 'radio_buttons', 'overflow']);
const manyOptions: ReadonlySet<string> = new Set(['checkboxes', 'multi_static_select']);
const plainFields: Readonly<Record<string, string>> = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
};
const initialFields: Readonly<Record<string, string>> = {
  datepicker: 'initial_date',
  timepicker: 'initial_time',
  datetimepicker: 'initial_date_time',
  users_select: 'initial_user',
  conversations_select: 'initial_conversation',
  channels_select: 'initial_channel',
  static_select: 'initial_option',
  radio_buttons: 'initial_option',
  checkboxes: 'initial_options',
  multi_static_select: 'initial_options',
  plain_text_input: 'initial_value',
  email_text_input: 'initial_value',
  url_text_input: 'initial_value',
  number_input: 'initial_value',
};

/** Whether the element keeps what was chosen; a button and an overflow menu do not. */
export function keepsState(element: Fields): boolean {
  return stringOf(element['type']) in initialFields;
}

/** What stands in an element before anybody touched it. */
export function initialState(element: Fields): ElementState {
  const type = stringOf(element['type']);
  const initial = element[initialFields[type] ?? ''];
  return { type, [stateField(type)]: initial ?? (manyOptions.has(type) ? [] : null) };
}

/**
 * What stands in an element after somebody used it.
 *
 * @throws RangeError when the element has no such option, or cannot be used like this
 */
export function chosenState(element: Fields, actionId: string, chosen: ChosenValue): ElementState {
  const type = stringOf(element['type']);
  const values = typeof chosen === 'string' ? [chosen] : chosen;
  if (manyOptions.has(type))
    return { type, selected_options: values.map((value) => optionOf(element, actionId, value)) };
  const [value] = values;
  if (value === undefined || values.length > 1)
    throw new RangeError(`${actionId} takes one value, not ${values.length}.`);
  if (oneOption.has(type)) return { type, selected_option: optionOf(element, actionId, value) };
  if (type === 'datetimepicker') return { type, selected_date_time: Number(value) };
  if (!(type in plainFields)) throw new RangeError(`The emulator cannot use an element of type ${type} (${actionId}).`);
  // Whatever is emptied stands there as nothing.
  return { type, [stateField(type)]: value === '' ? null : value };
}

function stateField(type: string): string {
  if (oneOption.has(type)) return 'selected_option';
  if (manyOptions.has(type)) return 'selected_options';
  return type === 'datetimepicker' ? 'selected_date_time' : (plainFields[type] ?? 'value');
}

function optionOf(element: Fields, actionId: string, value: string): Fields {
  const groups = objectsOf(element['option_groups']).flatMap((group) => objectsOf(group['options']));
  const options = [...objectsOf(element['options']), ...groups];
  const found = options.find((option) => option['value'] === value);
  if (found !== undefined) return found;
  const present = options.map((option) => (isJsonObject(option) ? stringOf(option['value']) : '')).join(', ');
  throw new RangeError(`${actionId} has no option ${value}. It has: ${present}.`);
}
