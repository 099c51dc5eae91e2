import type { Block } from './messages/message.ts';
import { displayWidth } from './render/display-width.ts';
import { renderElement, renderElements } from './render/interactive-element.ts';
import { readMrkdwn } from './render/mrkdwn.ts';
import { renderRichText } from './render/rich-text.ts';
import { renderSection } from './render/section.ts';
import { renderTable } from './render/table.ts';
import { objectsOf, readTextObject, stringOf } from './render/text-object.ts';
import { wrapLines } from './render/wrap-lines.ts';

const defaultWidth = 80;

type Fields = Readonly<Record<string, unknown>>;

/** Anything with words and blocks: a reply, an ack's message, an entry of the transcript, or what an app builds itself. */
export type ReadableMessage = {
  readonly text?: string | undefined;
  readonly blocks?: readonly (Block | { readonly type: string })[] | undefined;
};

/**
 * What a person reads in a message, as lines of plain text for a terminal. As in Slack, `text` is shown only where there
 * are no blocks. Text is wrapped at spaces; tables keep their own width.
 *
 * @param options.width terminal columns, 80 where left out
 *
 * @example
 * ```ts
 * process.stdout.write(`${renderMessageText(await exchange.nextReply())}\n`);
 * ```
 */
export function renderMessageText(message: ReadableMessage, options: { width?: number | undefined } = {}): string {
  const width = options.width ?? defaultWidth;
  const { text = '', blocks = [] } = message;
  if (blocks.length === 0) return wrapLines(readMrkdwn(text), width).join('\n');
  return blocks.flatMap((block) => renderBlock({ ...block }, width)).join('\n');
}

function renderBlock(block: Fields, width: number): string[] {
  switch (block['type']) {
    case 'header':
      return renderHeader(readTextObject(block['text']), width);
    case 'section':
      return renderSection(block, width);
    case 'context':
      return wrapLines(renderContext(block['elements']), width);
    case 'divider':
      return ['─'.repeat(width)];
    case 'rich_text':
      return wrapLines(renderRichText(block), width);
    case 'table':
    case 'data_table':
      return renderTable(block);
    case 'actions':
      return wrapLines(renderElements(block['elements']), width);
    case 'image':
      return [renderElement(block)];
    default:
      return [`[unknown block type: ${stringOf(block['type'])}]`];
  }
}

function renderHeader(text: string, width: number): string[] {
  const lines = wrapLines(text, width);
  return [...lines, '═'.repeat(Math.max(...lines.map(displayWidth)))];
}

function renderContext(elements: unknown): string {
  return objectsOf(elements)
    .map((element) => (element['type'] === 'image' ? renderElement(element) : readTextObject(element)))
    .join('  ');
}
