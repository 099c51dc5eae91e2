import { formatDateTime, formatMinute } from '../../slack/time.ts';
import type { AuditRecord } from './join-lines.ts';
import type { Match } from './pick-intents.ts';

const columns = [
  ['time', 19],
  ['person', 11],
  ['channel', 11],
  ['action', 6],
  ['decision', 10],
  ['number or id', 16],
  ['window', 35],
  ['rows', 5],
  ['took', 8],
  ['outcome', 0],
] as const;
const none = '–';

/** The line above a table. */
export function tableHead(): string {
  return row(columns.map(([name]) => name));
}

/** A record for a person: one line. */
export function inTable({ intent, outcome, found }: AuditRecord<Match>, timeZone: string): string {
  const { at, user, channel, action, decision, why, search, messageId, reason, sharedTo } = intent;
  const about = [
    ...(search?.numbers ?? []).map(({ masked }) => masked),
    ...(search?.messageIds ?? []),
    ...(messageId === undefined ? [] : [messageId]),
  ];
  const minute = (iso: string): string => formatMinute(Date.parse(iso), timeZone);
  return row([
    formatDateTime(Date.parse(at), timeZone),
    user,
    sharedTo === undefined ? (channel ?? none) : `${channel ?? ''}→${sharedTo}`,
    action,
    why === undefined ? decision : `${decision}: ${why}`,
    `${about.join(', ') || none}${found === 'possible' ? ' ?' : ''}`,
    search === undefined ? none : `${minute(search.since)} – ${minute(search.until)}`,
    outcome?.rows === undefined ? none : String(outcome.rows),
    outcome === null ? none : `${(outcome.durationMs / 1_000).toFixed(1)} s`,
    outcomeInWords({ intent, outcome }) + (reason === undefined ? '' : ` “${reason}”`),
  ]);
}

/** A record for a program: one JSON object in one line. */
export function inJson({ intent, outcome, found }: AuditRecord<Match>): string {
  const { v: _version, kind: _kind, ...said } = intent;
  return `${JSON.stringify({ ...said, match: found, outcome: outcome === null ? null : withoutFrame(outcome) })}\n`;
}

function withoutFrame({ v: _version, kind: _kind, id: _id, ...rest }: NonNullable<AuditRecord<Match>['outcome']>) {
  return rest;
}

function outcomeInWords({ intent, outcome }: Pick<AuditRecord<Match>, 'intent' | 'outcome'>): string {
  if (outcome !== null)
    return outcome.problem === undefined ? outcome.outcome : `${outcome.outcome}: ${outcome.problem}`;
  return intent.decision === 'denied' ? none : 'no outcome: the bot stopped, or it is still under way';
}

function row(cells: readonly string[]): string {
  const padded = columns.map(([, width], at) => (cells[at] ?? '').padEnd(width));
  // Whoever can write the file must not rule the terminal of who reads it.
  return `${padded.join('  ').replaceAll(/\p{C}/gu, '').trimEnd()}\n`;
}
