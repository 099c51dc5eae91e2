import { isJsonObject } from '../json-value.ts';
import { displayWidth, padToWidth } from './display-width.ts';
import { renderElement } from './interactive-element.ts';
import { objectsOf, readTextObject } from './text-object.ts';
import { wrapLines } from './wrap-lines.ts';

/** A section: its text, its fields in two columns where they fit, its accessory. */
export function renderSection(block: Readonly<Record<string, unknown>>, width: number): string[] {
  const text = readTextObject(block['text']);
  const lines = text === '' ? [] : wrapLines(text, width);
  const fields = objectsOf(block['fields']).map((field) => readTextObject(field).split('\n'));
  const { accessory } = block;
  return [...lines, ...renderFields(fields, width), ...(isJsonObject(accessory) ? [renderElement(accessory)] : [])];
}

function renderFields(fields: readonly string[][], width: number): string[] {
  const columnWidth = Math.floor(width / 2);
  const fits = fields.every((lines) => lines.every((line) => displayWidth(line) < columnWidth));
  if (!fits) return fields.flatMap((lines) => wrapLines(lines.join('\n'), width));
  const rows: string[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    const left = fields[index] ?? [];
    const right = fields[index + 1] ?? [];
    const height = Math.max(left.length, right.length);
    for (let line = 0; line < height; line += 1) {
      rows.push((padToWidth(left[line] ?? '', columnWidth) + (right[line] ?? '')).trimEnd());
    }
  }
  return rows;
}
