/** A JSON object that came from the app: nothing in it is known before it is looked at. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a field that should be a list of objects. */
export function objectsOf(value: unknown): readonly Fields[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.filter(isFields);
}

/** A field that should be a string, or the empty string. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A field that should be a whole number above zero, or `otherwise`. */
export function countOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : otherwise;
}

/** The characters of a text object, as sent. */
export function textOf(value: unknown): string {
  return isFields(value) ? stringOf(value['text']) : '';
}
