import { createNumberHasher } from '../number-hash.ts';
import { bytesOfFile, bytesOfLog } from './audit-files.ts';
import type { FindCommand } from './command-line.ts';
import { joinLines, type AuditRecord } from './join-lines.ts';
import { linesOf } from './lines-of.ts';
import { createPicker, type Match } from './pick-intents.ts';

/** Where records are looked for. */
export interface FindSources {
  /** The bot's own file; what it was before is read too. Used when the command names no files. */
  readonly file: string | null;
  readonly key: Buffer | null;
  readonly standardInput: AsyncIterable<Buffer>;
}

/** What is known when everything was read. */
export interface FindTally {
  found: number;
  /** Lines that were no audit lines. */
  broken: number;
  /** Searches for a number that looks like the one that was asked for, and has another hash. */
  otherHash: number;
}

/**
 * Finds what a command asks for.
 *
 * @param tally is kept up to date
 * @throws what the system says of a file that cannot be read
 */
export async function* findRecords(
  { wanted, files }: FindCommand,
  { file, key, standardInput }: FindSources,
  tally: FindTally,
): AsyncGenerator<AuditRecord<Match>> {
  const pick = createPicker(wanted, {
    hasher: key === null ? null : createNumberHasher(key),
    onOtherHash: () => {
      tally.otherHash += 1;
    },
  });
  const onBroken = (): void => {
    tally.broken += 1;
  };
  for await (const record of joinLines(allLines(), { pick, onBroken })) {
    tally.found += 1;
    yield record;
  }

  async function* allLines(): AsyncGenerator<readonly string[]> {
    if (files.length === 0 && file !== null) yield* linesOf(bytesOfLog(file));
    for (const path of files) yield* linesOf(path === '-' ? standardInput : bytesOfFile(path));
  }
}
