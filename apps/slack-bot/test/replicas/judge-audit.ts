import { readFile } from 'node:fs/promises';
import { parseAuditLine, type AuditLine } from '../../src/audit/audit-line.ts';
import type { Deed } from './deed.ts';
import { nameOf } from './judge-deeds.ts';
import type { Replica } from './replica.ts';

/** What the audit files of all processes come to. */
export interface AuditVerdict {
  readonly lines: number;
  /** Last lines that a kill cut off. */
  readonly torn: number;
  /** Answers of processes that were killed before they wrote how it went. */
  readonly unfinished: number;
  readonly problems: readonly string[];
}

/** All lines of one request of Slack's. */
interface AuditedTurn {
  readonly id: string;
  readonly lines: AuditLine[];
}

/** Holds the audit against what people did: each deed has its lines in the file of the process that had it. */
export async function judgeAudit(replicas: readonly Replica[], deeds: readonly Deed[]): Promise<AuditVerdict> {
  const verdict = { lines: 0, torn: 0, unfinished: 0 };
  const problems: string[] = [];
  for (const replica of replicas) {
    const texts = (await readFile(replica.auditPath, 'utf8')).split('\n');
    const rest = texts.pop() ?? '';
    if (rest !== '') verdict.torn += 1;
    if (rest !== '' && replica.end !== 'SIGKILL') problems.push(`${replica.name} left half a line`);
    const lines = texts.map(parseAuditLine);
    verdict.lines += lines.length;
    const broken = lines.filter((line) => line === null).length;
    if (broken > 0) problems.push(`${replica.name} left ${broken} lines that cannot be read`);
    const turns = turnsOf(lines.filter((line) => line !== null));
    const own = deeds.filter((deed) => deed.replica === replica && deed.surface !== null);
    for (const deed of own) {
      const turn = takeTurnOf(deed, turns);
      if (turn === undefined) {
        if (deed.end !== 'lost') problems.push(`${nameOf(deed)} is not in the audit`);
        continue;
      }
      const outcomes = turn.lines.filter((line) => line.kind === 'outcome').map(({ outcome }) => outcome);
      const expected = deed.end === 'stopped' ? 'stopped' : 'answered';
      if (outcomes.length === 0 && replica.end === 'SIGKILL' && isLast(deed, own)) {
        if (deed.end !== 'lost') verdict.unfinished += 1;
      } else if (outcomes.join() !== expected && deed.end !== 'lost') {
        problems.push(`${nameOf(deed)} has the outcomes [${outcomes.join()}], not ${expected}`);
      } else if (outcomes.length > 1) {
        problems.push(`${nameOf(deed)} has ${outcomes.length} outcomes`);
      }
    }
    for (const { id } of turns) problems.push(`${replica.name} recorded something that nobody did (${id})`);
  }
  return { ...verdict, problems };
}

function turnsOf(lines: readonly AuditLine[]): AuditedTurn[] {
  const turns = new Map<string, AuditedTurn>();
  for (const line of lines) {
    const turn = turns.get(line.id) ?? { id: line.id, lines: [] };
    turn.lines.push(line);
    turns.set(line.id, turn);
  }
  return [...turns.values()];
}

/** The turn of a deed is taken out: by who did what when, for nobody does two things at a time. */
function takeTurnOf(deed: Deed, turns: AuditedTurn[]): AuditedTurn | undefined {
  const place = turns.findIndex(({ lines }) =>
    lines.some(
      (line) =>
        line.kind === 'intent' &&
        line.user === deed.user &&
        line.surface === deed.surface &&
        Date.parse(line.at) >= deed.sentAtMs &&
        Date.parse(line.at) <= (deed.endedAtMs ?? Infinity),
    ),
  );
  return place === -1 ? undefined : turns.splice(place, 1)[0];
}

/** Whether this was the last that the person had of this process. */
function isLast({ id, user }: Deed, own: readonly Deed[]): boolean {
  return own.every((other) => other.user !== user || other.id <= id || other.end === 'lost');
}
