import { parseAuditLine, type AuditLine, type IntentLine, type OutcomeLine } from '../audit-line.ts';

/** What somebody did, and how it went. */
export interface AuditRecord<Found> {
  readonly intent: IntentLine;
  /** `null` of what was denied, and of what the bot never came to the end of. */
  readonly outcome: OutcomeLine | null;
  /** What the intent was picked by. */
  readonly found: Found;
}

/** How intents are picked, and what is told of lines that are none. */
export interface JoinOptions<Found> {
  /** @returns `null` for what is left out */
  readonly pick: (intent: IntentLine) => Found | null;
  readonly onBroken: () => void;
}

const lineStart = '{"v":1,"kind":';

/**
 * Joins intents with their outcomes, as the outcomes come; what has none comes last. Holds the intents that are open,
 * and nothing else, however long the log is.
 */
export async function* joinLines<Found>(
  lines: AsyncIterable<readonly string[]>,
  { pick, onBroken }: JoinOptions<Found>,
): AsyncGenerator<AuditRecord<Found>> {
  const open = new Map<string, AuditRecord<Found>[]>();
  for await (const some of lines) {
    for (const text of some) {
      const line = readLine(text, onBroken);
      if (line?.kind === 'outcome') {
        // One outcome closes all that was meant under its id: a turn may say twice what it is about to do.
        const meant = open.get(line.id) ?? [];
        for (const record of meant) yield belongs(line, record.intent) ? { ...record, outcome: line } : record;
        open.delete(line.id);
      } else if (line?.kind === 'intent') {
        const found = pick(line);
        if (found === null) continue;
        const record = { intent: line, outcome: null, found };
        if (line.decision === 'denied') yield record;
        else open.set(line.id, [...(open.get(line.id) ?? []), record]);
      }
    }
  }
  for (const records of open.values()) yield* records;
}

/** Longer than anything takes: what comes later under the same id is something else. */
const longestTurnMs = 3_600_000;

/** Whether an outcome is that of an intent. Ids are short: over the years one comes again. */
function belongs({ user, at }: OutcomeLine, intent: IntentLine): boolean {
  return (user === undefined || user === intent.user) && Date.parse(at) - Date.parse(intent.at) < longestTurnMs;
}

function readLine(text: string, onBroken: () => void): AuditLine | null {
  if (text.trim() === '') return null;
  const line = parseAuditLine(text);
  if (line !== null) return line;
  onBroken();
  // A process that broke off in the middle of a line may have left it in front of another's.
  const start = text.lastIndexOf(lineStart);
  return start > 0 ? parseAuditLine(text.slice(start)) : null;
}
