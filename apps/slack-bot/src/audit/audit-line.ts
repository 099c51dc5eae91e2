import * as z from 'zod';
import { actions } from '../access/action.ts';

/** Characters of what somebody typed as their reason that are kept. */
export const longestReason = 300;

/** What both kinds of lines say. `id` is the reference that people are told when something fails. */
const common = {
  v: z.literal(1),
  /** When, in UTC, with milliseconds. */
  at: z.iso.datetime({ precision: 3 }),
  id: z.string(),
};

const recordedNumber = z.object({
  /** As it may be shown; of another country than China with its code: `134****6789`, `+49 15*****5678`. */
  masked: z.string(),
  /** Of a number that was asked in full: finds it again for who has the key, and nobody else. */
  hash: z.string().exactOptional(),
});

const recordedSearch = z.object({
  numbers: z.array(recordedNumber),
  messageIds: z.array(z.string()),
  /** Ids. */
  signs: z.array(z.string()),
  statuses: z.array(z.string()),
  view: z.string(),
  since: z.iso.datetime({ precision: 3 }),
  until: z.iso.datetime({ precision: 3 }),
});

/** Somebody is about to be answered, or was refused. On disk before the answer goes out. */
export const intentLineSchema = z.object({
  ...common,
  kind: z.literal('intent'),
  team: z.string(),
  user: z.string(),
  channel: z.string().exactOptional(),
  action: z.enum([...actions, 'other']),
  /** What was used: `/smsreport`, or the id of a button or a window. */
  surface: z.string(),
  decision: z.enum(['allowed', 'denied']),
  /** Why denied, in a word. */
  why: z.string().exactOptional(),
  search: recordedSearch.exactOptional(),
  messageId: z.string().exactOptional(),
  /** The conversation in which others were to see it. */
  sharedTo: z.string().exactOptional(),
  /** In the person's own words, without numbers. */
  reason: z.string().max(longestReason).exactOptional(),
});

/** How it went. Closes every intent of the same person under its id. */
export const outcomeLineSchema = z.object({
  ...common,
  kind: z.literal('outcome'),
  user: z.string().exactOptional(),
  outcome: z.enum(['answered', 'failed', 'cancelled', 'stopped']),
  rows: z.int().nonnegative().exactOptional(),
  /** What was wrong, in a word. */
  problem: z.string().exactOptional(),
  /** Slack's id of the file that was handed over. */
  fileId: z.string().exactOptional(),
  durationMs: z.number().nonnegative(),
});

const auditLineSchema = z.discriminatedUnion('kind', [intentLineSchema, outcomeLineSchema]);

/** A number as it is recorded: never in full. */
export type RecordedNumber = z.infer<typeof recordedNumber>;
/** A search as it is recorded. */
export type RecordedSearch = z.infer<typeof recordedSearch>;
/** One of the two kinds of lines. */
export type IntentLine = z.infer<typeof intentLineSchema>;
/** One of the two kinds of lines. */
export type OutcomeLine = z.infer<typeof outcomeLineSchema>;
/** A line of the audit log. */
export type AuditLine = IntentLine | OutcomeLine;

/** Reads a line; `null` when it is none. What it says beyond this version is left out. */
export function parseAuditLine(text: string): AuditLine | null {
  try {
    return auditLineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Cut off, or of somebody else.
    return null;
  }
}
