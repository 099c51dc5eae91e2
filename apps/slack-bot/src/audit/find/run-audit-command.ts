import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errnoOf } from '../audit-sink.ts';
import { readAuditEnvironment } from './audit-environment.ts';
import { readCommandLine } from './command-line.ts';
import { findRecords, type FindTally } from './find-records.ts';
import { inJson, inTable, tableHead } from './print.ts';
import { usage } from './usage.ts';

/** All that the command sees of the world. */
export interface AuditCommand {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ms since 1970 (UTC) */
  readonly now: number;
  readonly input: AsyncIterable<Buffer>;
  readonly output: Writable;
  readonly errors: Writable;
}

/** For scripts: 0 something was found, 1 nothing was, 2 not understood or not readable. */
export type AuditStatus = 0 | 1 | 2;

const whyUnreadable: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a directory',
  Z_DATA_ERROR: 'what is packed in it is damaged',
  Z_BUF_ERROR: 'what is packed in it breaks off',
};

/** Looks through an audit log, and prints what was asked for. */
export async function runAuditCommand(command: AuditCommand): Promise<AuditStatus> {
  const { args, environment, now, input, output, errors } = command;
  const say = (sentence: string): unknown => errors.write(`${sentence}\n`);
  const refuse = (problem: string): AuditStatus => {
    say(`${problem.replace(/\.$/, '')}. --help says what can be asked`);
    return 2;
  };
  const asked = readCommandLine(args, now);
  if (asked === 'help') {
    output.write(usage);
    return 0;
  }
  if ('problem' in asked) return refuse(asked.problem);
  const given = readAuditEnvironment(environment);
  if ('problem' in given) return refuse(given.problem);
  if (given.file === null && asked.files.length === 0) {
    return refuse(
      'AUDIT_FILE names no file: the bot writes to standard output. Give what was collected of it with --file',
    );
  }
  if (given.key === null && asked.wanted.numbers.some(({ mobile }) => !mobile.includes('*'))) {
    say('AUDIT_KEY is not set: the number is told by its mask, and may be another (?)');
  }
  const tally: FindTally = { found: 0, broken: 0, otherHash: 0 };
  const records = findRecords(asked, { ...given, standardInput: input }, tally);
  try {
    await pipeline(
      async function* () {
        for await (const record of records) {
          if (asked.inJson) yield inJson(record);
          else yield `${tally.found === 1 ? tableHead() : ''}${inTable(record, asked.timeZone)}`;
        }
      },
      output,
      { end: false },
    );
  } catch (error) {
    // Who reads with `head` has seen enough.
    return errnoOf(error) === 'EPIPE' ? 0 : refuse(unreadable(error));
  }
  for (const sentence of inWords(tally)) say(sentence);
  return tally.found > 0 ? 0 : 1;
}

function inWords({ found, broken, otherHash }: FindTally): readonly string[] {
  const searches = count(otherHash, 'search was', 'searches were');
  return [
    ...(broken > 0 ? [`${count(broken, 'line is no audit line', 'lines are no audit lines')}, and left out`] : []),
    ...(otherHash > 0
      ? [
          `${searches} for another number that looks the same, or recorded under another AUDIT_KEY: its mask finds them too`,
        ]
      : []),
    ...(found === 0 ? ['Nothing was found'] : []),
  ];
}

function unreadable(error: unknown): string {
  const path: unknown = error instanceof Error ? Reflect.get(error, 'path') : undefined;
  const name = typeof path === 'string' ? path : 'An audit file';
  const errno = errnoOf(error);
  return `${name} cannot be read: ${whyUnreadable[errno] ?? 'the system gives no better word'} (${errno})`;
}

function count(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`;
}
