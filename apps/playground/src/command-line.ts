import { parseArgs } from 'node:util';
import { exampleQuestion } from './house/open-house.ts';

/** What the program is asked to do. */
export type Command =
  /** Ask once, print, stop; the question is what stands behind `/smsreport`. */
  | { readonly kind: 'once'; readonly question: string }
  /** Serve the page; port 0 takes a free one. */
  | { readonly kind: 'serve'; readonly port: number };

const defaultPort = 3939;

/**
 * Reads the command line and `PORT`.
 *
 * @throws Error with a sentence, when it makes no sense
 */
export function readCommandLine(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Command {
  const { values, positionals } = parseArgs({
    // Its value can be left out, which no type of option has: what stands behind it is taken as words of their own.
    args: commandLine.flatMap((word) =>
      word.startsWith('--once=') ? ['--once', word.slice('--once='.length)] : [word],
    ),
    options: { once: { type: 'boolean' }, port: { type: 'string' } },
    allowPositionals: true,
  });
  const typed = positionals.join(' ').trim();
  if (values.once === true) {
    return { kind: 'once', question: (typed || exampleQuestion).replace(/^\/smsreport\b\s*/, '') };
  }
  if (typed !== '') throw new Error('A question goes with --once.');
  return { kind: 'serve', port: readPort(values.port ?? (environment['PORT'] || String(defaultPort))) };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`The port is a number from 0 to 65535, not "${text}".`);
}
