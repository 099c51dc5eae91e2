import type { PlainTextElement } from '@slack/types';

const longestPlainText = 2_000;

/**
 * A text shown as it is. Not mrkdwn: two masked numbers in one line would turn bold and lose their stars. No `emoji`
 * either: what stands between two colons of a code or a time is no emoji's name.
 */
export function plainText(text: string, longest: number = longestPlainText): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, longest), emoji: false };
}

/** A text of so many characters at most; one that is cut says so with its last character. */
export function shorten(text: string, longest: number): string {
  // Slack refuses half of a character, whether it came so or was cut here.
  const whole = text.toWellFormed();
  return whole.length <= longest ? whole : `${whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
