/** What a person typed, taken apart as Slack does. */
export type TypedCommand = { command: string; text: string };

/**
 * Splits at the first white space: the command's name, and everything after it as one string.
 *
 * @throws RangeError when it is no command
 */
export function readTypedCommand(typed: string): TypedCommand {
  const match = /^(\/\S+)(?:\s(.*))?$/s.exec(typed);
  const command = match?.[1];
  if (command === undefined)
    throw new RangeError('A slash command starts with "/" and a name, as in "/smsreport help".');
  return { command, text: match?.[2] ?? '' };
}
