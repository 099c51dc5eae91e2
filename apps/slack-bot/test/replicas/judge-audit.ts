import type { Deed } from './deed.ts';
import { nameOf } from './judge-deeds.ts';
import { readAudit, type AuditedTurn, type AuditFile } from './read-audit.ts';
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

/** Holds the audit against what people did: each deed has its lines in the file of the process that had it. */
export async function judgeAudit(replicas: readonly Replica[], deeds: readonly Deed[]): Promise<AuditVerdict> {
  const files = await Promise.all(replicas.map(readAudit));
  const recorded = deeds.filter(({ isRecorded, end }) => isRecorded || end === 'unknown');
  const verdicts = recorded.map((deed) => judgeDeed(deed, recorded, files));
  return {
    lines: files.reduce((sum, { lines }) => sum + lines, 0),
    torn: files.filter(({ isTorn }) => isTorn).length,
    unfinished: verdicts.filter((verdict) => verdict === 'unfinished').length,
    problems: [
      ...verdicts.flatMap((verdict) => (verdict === null || verdict === 'unfinished' ? [] : [verdict])),
      // What is left is nobody's.
      ...files.flatMap(judgeFile),
    ],
  };
}

function judgeFile({ replica, turns, broken, isTorn }: AuditFile): readonly string[] {
  return [
    ...(broken === 0 ? [] : [`${replica.name} left ${broken} lines that cannot be read`]),
    ...(isTorn && replica.end !== 'SIGKILL' ? [`${replica.name} left half a line`] : []),
    ...turns.map(({ id }) => `${replica.name} recorded something that nobody did (${id})`),
  ];
}

/** What is wrong, in a sentence; `null` where nothing is. The turn of the deed is taken out. */
function judgeDeed(deed: Deed, all: readonly Deed[], files: readonly AuditFile[]): string | null {
  const found = takeTurn(deed, files);
  if (deed.end === 'lost') return null;
  if (found === undefined) return `${nameOf(deed)} is not in the audit`;
  const outcomes = found.turn.lines.filter((line) => line.kind === 'outcome').map(({ outcome }) => outcome);
  if (outcomes.length === 0 && found.replica.end === 'SIGKILL' && isLast(deed, all)) return 'unfinished';
  const expected = deed.end === 'unknown' ? '' : deed.end === 'stopped' ? 'stopped' : 'answered';
  return outcomes.join() === expected
    ? null
    : `${nameOf(deed)} has the outcomes [${outcomes.join()}], not ${expected} alone`;
}

/**
 * By who did what when, for nobody does two things at a time. A process that stops may open one more connection for an ack
 * that was late; what else comes over it is taken for the newest process's, and found with who had it.
 */
function takeTurn(
  deed: Deed,
  files: readonly AuditFile[],
): { readonly turn: AuditedTurn; readonly replica: Replica } | undefined {
  const own = files.filter(({ replica }) => replica === deed.replica);
  const stopped = files.filter(({ replica }) => replica !== deed.replica && replica.end === 'SIGTERM');
  for (const { turns, replica } of [...own, ...stopped]) {
    const place = turns.findIndex(({ lines }) => lines.some((line) => isAbout(line, deed)));
    const [turn] = place === -1 ? [] : turns.splice(place, 1);
    if (turn !== undefined) return { turn, replica };
  }
  return undefined;
}

function isAbout(line: AuditedTurn['lines'][number], { user, surface, sentAtMs, endedAtMs }: Deed): boolean {
  if (line.kind !== 'intent' || line.user !== user || line.surface !== surface) return false;
  const atMs = Date.parse(line.at);
  return atMs >= sentAtMs && atMs <= (endedAtMs ?? Infinity);
}

/** Whether this was the last answer that the person had of this process. */
function isLast({ id, user, replica }: Deed, all: readonly Deed[]): boolean {
  return !all.some(
    (other) => other.user === user && other.replica === replica && other.id > id && other.end !== 'lost',
  );
}
