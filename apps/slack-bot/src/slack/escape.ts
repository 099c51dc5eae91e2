/** The three characters Slack gives a meaning to. @see https://docs.slack.dev/messaging/formatting-message-text */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words that stand alone in a message, where Slack reads mrkdwn: the stars of two masked numbers would turn bold. */
export function wordsAlone(text: string): string {
  return escapeMrkdwn(text).replaceAll('*', '•');
}
