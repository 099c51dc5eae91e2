import { isJsonObject } from '../json-value.ts';
import { readMrkdwn } from './mrkdwn.ts';

/** The words of a text object; plain_text is left alone, whatever is in it. */
export function readTextObject(value: unknown): string {
  if (!isJsonObject(value) || typeof value['text'] !== 'string') return '';
  return value['type'] === 'mrkdwn' ? readMrkdwn(value['text']) : value['text'];
}

/** The objects of a field that should be a list of objects. */
export function objectsOf(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.filter(isJsonObject);
}

/** A field that should be a string, or the empty string. */
export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
