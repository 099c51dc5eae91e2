import { parseSearch, type Search } from '@org/query-text';
import { pino } from 'pino';
import { openAuditFile } from '../../src/audit/audit-file.ts';
import { createAuditLog, type AuditOutcome } from '../../src/audit/audit-log.ts';
import type { AuditIntent } from '../../src/audit/intent-line.ts';

/** Something that is written into an audit log, and when: ISO. */
export type Happened =
  | ({ readonly at: string; readonly typed?: string } & Partial<AuditIntent> & { readonly id: string })
  | ({ readonly at: string } & AuditOutcome);

export const auditKey = Buffer.alloc(32, 7);

/** Writes a file as the bot does. @param maxBytes how large a file gets before it is renamed */
export async function writeHistory(
  path: string,
  history: readonly Happened[],
  maxBytes: number = 1_000_000,
): Promise<void> {
  let now = 0;
  const clock = (): number => now;
  const sink = await openAuditFile({ path, maxBytes, clock });
  const audit = createAuditLog({ sink, key: auditKey, clock, onFailure: 'refuse', logger: pino({ enabled: false }) });
  for (const { at, ...happened } of history) {
    now = Date.parse(at);
    if ('outcome' in happened) {
      audit.conclude(happened);
      await audit.flush();
    } else {
      const { typed, ...intent } = happened;
      const search = typed === undefined ? {} : { search: searchOf(typed, now) };
      await audit.intend({ ...plainIntent, ...search, ...intent });
    }
  }
  await sink.close();
}

const plainIntent = {
  team: 'T1',
  user: 'U1',
  channel: 'C1',
  action: 'query',
  surface: '/smsreport',
  decision: 'allowed',
} as const;

function searchOf(typed: string, now: number): Search {
  const parsed = parseSearch(typed, { now, timeZone: 'UTC' });
  if (parsed.kind !== 'search') throw new Error(`not a search: ${parsed.kind}`);
  return parsed.search;
}
