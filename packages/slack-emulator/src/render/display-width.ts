const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
const emoji = /\p{Emoji_Presentation}|\uFE0F/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

/** How many terminal columns a line takes: Chinese, Japanese and Korean characters and emoji take two. */
export function displayWidth(line: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(line)) {
    if (invisible.test(segment)) continue;
    width += emoji.test(segment) || wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** Fills a line with spaces up to a width; a line that is wider already stays as it is. */
export function padToWidth(line: string, width: number, align: 'left' | 'right' = 'left'): string {
  const padding = ' '.repeat(Math.max(0, width - displayWidth(line)));
  return align === 'left' ? line + padding : padding + line;
}
