import { displayWidth } from './display-width.ts';

/** Breaks lines at spaces so that they fit. A word, and so a masked number, is never broken. */
export function wrapLines(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.slice(indent.length).split(' ')) {
    const longer: string = current === undefined ? indent + word : `${current} ${word}`;
    if (current !== undefined && displayWidth(longer) > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current ?? ''];
}
