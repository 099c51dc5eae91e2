import type { SmnEmulatorOptions, ReportInput } from '@org/smn-emulator';
import type { DeliveryReport, DeliveryStatus } from '../../src/index.ts';
import { nowMs } from './moment-in-time.ts';

/** The window that scenarios ask about: an hour that begins and ends in the middle of a second. */
export const scenarioWindow = { startMs: nowMs - 7_200_250, endMs: nowMs - 3_600_750 };

/** What tells rows apart beside their message id and number. */
export interface RowPlan {
  readonly submittedMs: number;
  /** From being submitted to the receipt; a pending row has none. */
  readonly receiptAfterMs: number;
  readonly status: 0 | 1 | 2;
  /** Rows of a family share one message id; a row without one has its own. */
  readonly family: number | null;
  /** Whether its masked number is that of every other such row. */
  readonly lookalike: boolean;
  /** Whether its sender gave it a tag of its own. */
  readonly tagged: boolean;
}

/** What happens to the data between two requests. */
export type Change =
  | { readonly kind: 'arrive'; readonly row: RowPlan }
  | { readonly kind: 'leave'; readonly which: number }
  | {
      readonly kind: 'become';
      readonly which: number;
      readonly status: RowPlan['status'];
      readonly receiptAfterMs: number;
    };

/** A time at which data change: just before the n-th page is put together, counted from 1. */
export interface Moment {
  readonly before: number;
  readonly changes: readonly Change[];
}

/** A page that does not come as it should. */
export interface Slip {
  /** How many requests pass before it. */
  readonly after: number;
  readonly kind: 'shortPage' | 'emptyPage' | 'repeatPage';
  /** For a short page: how many rows are left. */
  readonly rows: number;
}

/** A service, what it holds, what is asked of it, and what happens meanwhile. */
export interface Scenario {
  readonly rows: readonly RowPlan[];
  readonly pageSize: number;
  readonly switches: NonNullable<SmnEmulatorOptions['behaviour']>;
  /** Empty: all of them. */
  readonly statuses: readonly DeliveryStatus[];
  readonly moments: readonly Moment[];
  readonly slips: readonly Slip[];
}

/** A row of the emulator's store. A field that no client knows names it, so that a test can tell twins apart. */
export function toRow(plan: RowPlan, index: number): ReportInput {
  const middle = String(index).padStart(4, '0');
  return {
    message_id: plan.family === null ? `message-${index}` : `family-${plan.family}`,
    mobile: plan.lookalike ? `134${middle}6789` : `13${index % 10}${middle}${String(index % 97).padStart(4, '0')}`,
    extend_code: plan.tagged ? `tag-${index}` : null,
    wire: { row_name: `row-${index}` },
    submit_time: iso(plan.submittedMs),
    ...toState(plan.status, plan.submittedMs + plan.receiptAfterMs),
  };
}

/** The fields that change with the receipt. */
export function toState(status: RowPlan['status'], deliveredMs: number) {
  const statusDesc = [null, 'DELIVRD', 'UNDELIV'][status] ?? null;
  return { status, status_desc: statusDesc, deliver_time: status === 0 ? null : iso(deliveredMs) };
}

/** What tells a row from every other, and its report from every other's. */
export function nameOf(row: Pick<ReportInput, 'wire'> | DeliveryReport): string {
  return String('raw' in row ? row.raw.row_name : row.wire?.row_name);
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
