import { isJsonObject } from '../json-value.ts';
import { renderChart } from './chart.ts';
import { displayWidth } from './display-width.ts';
import { renderElement, renderElements } from './interactive-element.ts';
import { readMarkdown } from './markdown.ts';
import { renderRichText } from './rich-text.ts';
import { renderSection } from './section.ts';
import { renderTable } from './table.ts';
import { objectsOf, readTextObject, stringOf } from './text-object.ts';
import { wrapLines } from './wrap-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

const alertMarks: Readonly<Record<string, string>> = { warning: '⚠', error: '✖', success: '✔' };

/** The lines of one block; `[unknown block type: x]` for what is not drawn. */
export function renderBlock(block: Fields, width: number): string[] {
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
    case 'markdown':
      return wrapLines(readMarkdown(stringOf(block['text'])), width);
    case 'table':
    case 'data_table':
      return renderTable(block);
    case 'data_visualization':
      return renderChart(block);
    case 'actions':
    case 'context_actions':
      return wrapLines(renderElements(block['elements']), width);
    case 'alert':
      return wrapLines(`${alertMarks[stringOf(block['level'])] ?? 'ℹ'} ${readTextObject(block['text'])}`, width);
    case 'container':
      return renderContainer(block, width);
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

/** Closed containers are drawn open: what is in them can be read with one press. */
function renderContainer(block: Fields, width: number): string[] {
  const richTitle = block['rich_text_title'];
  const title = isJsonObject(richTitle) ? renderRichText(richTitle) : readTextObject(block['title']);
  const subtitle = readTextObject(block['subtitle']);
  const inside = objectsOf(block['child_blocks']).flatMap((child) => renderBlock(child, width - 2));
  return [`▾ ${title}`, ...(subtitle === '' ? [] : [`  ${subtitle}`]), ...inside.map((line) => `  ${line}`.trimEnd())];
}
