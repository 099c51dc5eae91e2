import type { PageState } from '../../src/protocol.ts';

type Command = PageState['commands'][number];

/** One way to go on. */
export interface Completion {
  /** All that stands in the box then. */
  readonly text: string;
  readonly label: string;
  readonly description: string;
}

/** What is offered, and whether Enter takes the first of it: only while what is typed is no whole command. */
export interface Completions {
  readonly items: readonly Completion[];
  readonly takesFirst: boolean;
}

const nothing: Completions = { items: [], takesFirst: false };

/** How what is typed may go on: the commands that begin so, then the examples of a command's usage hint. */
export function completionsFor(typed: string, commands: readonly Command[]): Completions {
  if (!typed.startsWith('/') || typed.includes('\n')) return nothing;
  const space = typed.indexOf(' ');
  if (space === -1) return commandsLike(typed, commands);
  const name = typed.slice(0, space);
  const command = commands.find((each) => each.command === name);
  return command === undefined ? nothing : examplesLike(typed.slice(space + 1), command);
}

function commandsLike(typed: string, commands: readonly Command[]): Completions {
  const items = commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .map(({ command, usageHint, description }) => ({
      text: `${command} `,
      label: `${command} ${usageHint}`,
      description,
    }));
  return { items, takesFirst: commands.every(({ command }) => command !== typed) };
}

/** `134****6789 last 24h | help` are two examples; what stands in brackets is none. */
function examplesLike(typed: string, { command, usageHint }: Command): Completions {
  const examples = usageHint.split('|').map((part) => part.trim());
  const items = examples
    .filter((example) => example !== '' && !/^[[<]/.test(example))
    .filter((example) => example.startsWith(typed.trimStart()) && example !== typed)
    .map((example) => ({ text: `${command} ${example}`, label: example, description: '' }));
  return { items, takesFirst: false };
}
