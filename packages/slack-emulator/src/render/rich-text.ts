import { objectsOf, stringOf } from './text-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The lines of a rich_text block; its text is literal, so no markers are looked for. */
export function renderRichText(block: Fields): string {
  return objectsOf(block['elements']).map(renderContainer).join('\n');
}

function renderContainer(element: Fields): string {
  switch (element['type']) {
    case 'rich_text_list':
      return renderList(element);
    case 'rich_text_quote':
      return prefixLines(renderInline(element), '> ');
    case 'rich_text_preformatted':
      return prefixLines(renderInline(element), '    ');
    default:
      // A section ends its last line itself in what Slack's composer writes: that is no empty line to read.
      return renderInline(element).replace(/\n$/, '');
  }
}

function renderList(list: Fields): string {
  const indent = '  '.repeat(numberOf(list['indent']));
  const first = numberOf(list['offset']) + 1;
  return objectsOf(list['elements'])
    .map((item, index) => {
      const mark = list['style'] === 'ordered' ? `${first + index}.` : '•';
      return `${indent}${mark} ${renderInline(item)}`;
    })
    .join('\n');
}

function renderInline(container: Fields): string {
  return objectsOf(container['elements']).map(renderInlineElement).join('');
}

function renderInlineElement(element: Fields): string {
  switch (element['type']) {
    case 'text':
      return stringOf(element['text']);
    case 'link':
      return stringOf(element['text']) || stringOf(element['url']);
    case 'emoji':
      return `:${stringOf(element['name'])}:`;
    case 'date':
      return stringOf(element['fallback']) || isoDate(element['timestamp']);
    case 'user':
      return `@${stringOf(element['user_id'])}`;
    case 'usergroup':
      return `@${stringOf(element['usergroup_id'])}`;
    case 'team':
      return `@${stringOf(element['team_id'])}`;
    case 'channel':
      return `#${stringOf(element['channel_id'])}`;
    case 'broadcast':
      return `@${stringOf(element['range'])}`;
    case 'color':
      return stringOf(element['value']);
    default:
      return `[unknown element type: ${stringOf(element['type'])}]`;
  }
}

function isoDate(timestampSeconds: unknown): string {
  const milliseconds = numberOf(timestampSeconds) * 1000;
  return Number.isNaN(new Date(milliseconds).valueOf()) ? '' : new Date(milliseconds).toISOString();
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => prefix + line)
    .join('\n');
}
