/**
 * The words a person reads in CommonMark, as far as apps write it here: headings, strong, emphasis, code and links. A run
 * of asterisks between two words is strong from the first to the second, as the standard has it, so two masked numbers in
 * one paragraph do lose their asterisks unless they stand in backticks.
 */
export function readMarkdown(markdown: string): string {
  // Code first: what stands in it is left alone by everything else.
  return markdown
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1, -1) : readOutsideCode(part)))
    .join('');
}

function readOutsideCode(text: string): string {
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/\*{4}([^\n]+?)\*{4}/g, '$1')
    .replaceAll(/\*\*([^\s*](?:[^\n]*?[^\s*])?)\*\*/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replaceAll(/\[([^\]\n]+)\]\([^)\s]+\)/g, '$1');
}
