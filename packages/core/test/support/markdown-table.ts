/** A table as a page of Markdown has it, its cells without the blanks that line them up. */
export function readTable(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split('\n');
  const start = lines.indexOf(heading);
  if (start === -1) throw new Error(`The page has no heading "${heading}"`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const [head, _rule, ...rows] = lines.slice(first, first + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return head === undefined ? [] : [head, ...rows];
}
