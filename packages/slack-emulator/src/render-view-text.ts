import type { ElementState } from './interactions/element-state.ts';
import type { StateValues } from './interactions/state-values.ts';
import { isJsonObject } from './json-value.ts';
import type { Block } from './messages/message.ts';
import { renderBlock } from './render/block.ts';
import { displayWidth } from './render/display-width.ts';
import { objectsOf, readTextObject, stringOf } from './render/text-object.ts';
import { wrapLines } from './render/wrap-lines.ts';

const defaultWidth = 80;

/** A modal or a Home: what the emulator shows somebody, or an entry of the transcript. */
export type ReadableView = {
  readonly title?: string | undefined;
  readonly submit?: string | undefined;
  readonly close?: string | undefined;
  readonly blocks: readonly Block[];
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly values?: StateValues | undefined;
};

/**
 * What a person reads in a modal or a Home, as lines of plain text for a terminal: the title, the blocks, each input with
 * what stands in it and what is wrong with it, and the buttons below.
 *
 * @param options.width terminal columns, 80 where left out
 *
 * @example
 * ```ts
 * process.stdout.write(`${renderViewText(await slack.nextView())}\n`);
 * ```
 */
export function renderViewText(view: ReadableView, options: { width?: number | undefined } = {}): string {
  const width = options.width ?? defaultWidth;
  const { title = '', submit, close, blocks } = view;
  const head = title === '' ? [] : [title, '═'.repeat(displayWidth(title))];
  const body = blocks.flatMap((block) =>
    block.type === 'input' ? renderInput(block, view, width) : renderBlock(block, width),
  );
  const buttons = [close, submit].filter((label) => label !== undefined).map((label) => `[${label}]`);
  return [...head, ...body, ...(buttons.length === 0 ? [] : [buttons.join(' ')])].join('\n');
}

function renderInput(block: Block, { values, errors }: ReadableView, width: number): string[] {
  const { element } = block;
  if (!isJsonObject(element)) return [];
  const blockId = stringOf(block['block_id']);
  const state = values?.[blockId]?.[stringOf(element['action_id'])];
  const label = `${readTextObject(block['label'])}${block['optional'] === true ? ' (optional)' : ''}`;
  const hint = readTextObject(block['hint']);
  const error = errors?.[blockId];
  return [
    ...wrapLines(label, width),
    `  ${readState(state) || `[${readTextObject(element['placeholder']) || '      '}]`}`,
    ...(error === undefined ? [] : [`  ✖ ${error}`]),
    ...(hint === '' ? [] : wrapLines(`  ${hint}`, width)),
  ];
}

/** What stands in an input; empty where nothing was typed or chosen. */
function readState(state: ElementState | undefined): string {
  if (state === undefined) return '';
  const { type: _type, ...values } = state;
  const [value] = Object.values(values);
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? '' : `[${value}]`;
  const options = Array.isArray(value) ? objectsOf(value) : [value].filter(isJsonObject);
  return options.map((option) => `[${readTextObject(option['text'])}]`).join(' ');
}
