import type { Block } from './messages/message.ts';
import { renderBlock } from './render/block.ts';
import { readMrkdwn } from './render/mrkdwn.ts';
import { wrapLines } from './render/wrap-lines.ts';

const defaultWidth = 80;

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
