/** A Markdown table as the formatter of this repository leaves it: columns padded to the widest cell. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => padded(cells[column] ?? '', width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map((row) => line(row))].join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

const wide = /[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF60]/g;

/** Columns that a text takes in a fixed-width font: Chinese characters and punctuation take two. */
function displayWidth(text: string): number {
  return text.replaceAll(wide, '##').length;
}
