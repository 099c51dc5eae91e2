import { isFields, stringOf, type Fields } from '../blocks/fields.ts';

/** What stands in an element: an option's value, a date, a text, an id; several where several can be chosen. */
export type Value = string | readonly string[];

const manyOf: ReadonlySet<string> = new Set(['checkboxes', 'multi_static_select']);

/** Where Slack keeps what stands in an element, and where the app said what stands there at first. */
const places: Readonly<Record<string, readonly [state: string, initial: string]>> = {
  static_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
};

/** What stands in an element, by its part of `state.values`, or by what the app put there. Nothing is `''` or `[]`. */
export function valueOf(element: Fields, state: unknown): Value {
  const type = stringOf(element['type']);
  const [inState = '', initial = ''] = places[type] ?? [];
  const found = isFields(state) ? state[inState] : element[initial];
  if (manyOf.has(type)) return Array.isArray(found) ? found.map(plainValue).filter((value) => value !== '') : [];
  return plainValue(found);
}

export function isEmpty(value: Value): boolean {
  return value.length === 0;
}

export function asList(value: Value): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}

export function asText(value: Value): string {
  return typeof value === 'string' ? value : (value[0] ?? '');
}

function plainValue(found: unknown): string {
  if (isFields(found)) return stringOf(found['value']);
  return typeof found === 'number' ? String(found) : stringOf(found);
}
