import { parseArgs } from 'node:util';
import { actions } from '../../access/action.ts';
import type { IntentLine } from '../audit-line.ts';
import { isTimeZone, readMoment } from './moments.ts';
import type { Wanted } from './pick-intents.ts';
import { readWords } from './read-words.ts';

/** What was asked on the command line. */
export interface FindCommand {
  readonly wanted: Wanted;
  readonly inJson: boolean;
  /** These and no others; `-` is standard input. None: the bot's own. */
  readonly files: readonly string[];
  readonly timeZone: string;
}

/** A command, or what is wrong with it in one sentence. */
export type ReadCommand = FindCommand | 'help' | { readonly problem: string };

const options = {
  user: { type: 'string' },
  action: { type: 'string' },
  denied: { type: 'boolean' },
  since: { type: 'string' },
  until: { type: 'string' },
  zone: { type: 'string' },
  file: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const knownActions: readonly IntentLine['action'][] = [...actions, 'other'];

/** @param now ms since 1970 (UTC) */
export function readCommandLine(args: readonly string[], now: number): ReadCommand {
  const parsed = parse(args);
  if ('problem' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const timeZone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) return { problem: '--zone must be a time zone, like Asia/Shanghai' };
  const action = knownActions.find((known) => known === values.action) ?? null;
  if (values.action !== undefined && action === null) return { problem: `--action must be ${inWords(knownActions)}` };
  if (values.user !== undefined && !/^[A-Z0-9]+$/.test(values.user)) {
    return { problem: '--user must be Slack’s id of a person, like U024BE7LH' };
  }
  const words = readWords(positionals.join(' '), now, timeZone);
  if ('problem' in words) return words;
  const sinceMs = values.since === undefined ? null : readMoment(values.since, timeZone, false);
  const untilMs = values.until === undefined ? null : readMoment(values.until, timeZone, true);
  if ((values.since !== undefined && sinceMs === null) || (values.until !== undefined && untilMs === null)) {
    return { problem: '--since and --until must be a day or a time, like 2026-11-24 or 2026-11-24T09:30' };
  }
  if (words.window !== null && (sinceMs !== null || untilMs !== null)) {
    return { problem: 'The time is given twice: in words, and by --since or --until' };
  }
  return {
    wanted: {
      numbers: words.numbers,
      messageIds: words.messageIds,
      user: values.user ?? null,
      action,
      deniedOnly: values.denied ?? false,
      sinceMs: words.window?.startMs ?? sinceMs ?? -Infinity,
      untilMs: words.window?.endMs ?? untilMs ?? Infinity,
    },
    inJson: values.json ?? false,
    files: values.file ?? [],
    timeZone,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Its first sentence says what is wrong, the others how options are written in general.
    return { problem: error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : 'not understood' };
  }
}

function inWords(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
