import { readFile } from 'node:fs/promises';
import { parseAuditLine, type AuditLine } from '../../src/audit/audit-line.ts';
import type { Replica } from './replica.ts';

/** All lines of one request of Slack's. */
export interface AuditedTurn {
  readonly id: string;
  readonly lines: AuditLine[];
}

/** What a process has left. */
export interface AuditFile {
  readonly replica: Replica;
  readonly turns: AuditedTurn[];
  readonly lines: number;
  /** Lines that cannot be read. */
  readonly broken: number;
  /** Whether the last one is cut off. */
  readonly isTorn: boolean;
}

/** Reads the audit file of a process. */
export async function readAudit(replica: Replica): Promise<AuditFile> {
  const texts = (await readFile(replica.auditPath, 'utf8')).split('\n');
  const rest = texts.pop() ?? '';
  const lines = texts.map(parseAuditLine).filter((line) => line !== null);
  const turns = [...Map.groupBy(lines, ({ id }) => id)].map(([id, own]) => ({ id, lines: own }));
  return { replica, turns, lines: lines.length, broken: texts.length - lines.length, isTorn: rest !== '' };
}
