import type { PlainTextElement } from '@slack/types';

/** A text shown as it is. Not mrkdwn: two masked numbers in one line would turn bold and lose their stars. */
export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text: text.slice(0, 2_000), emoji: true };
}
