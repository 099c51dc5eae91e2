import { maskMobile } from './mobile-mask.ts';
import { readWireTime, wireTime } from './wire-time.ts';

/** One delivery report as the emulator holds it: `Sms_report_data` with the number in full. */
export interface ReportRow {
  readonly message_id: string;
  /** 0 no receipt yet, 1 delivered, 2 failed; other numbers are let through, for clients must live with them. */
  readonly status: number;
  readonly sign_id: string;
  readonly status_desc: string | null;
  readonly fee_num: number;
  readonly extend_code: string | null;
  readonly nation_code: string;
  /** In full, the way the sender gave it, without `nation_code`. */
  readonly mobile: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SS[.sss]Z`: milliseconds count for windows and order, and are never shown. */
  readonly submit_time: string;
  /** As `submit_time`; null or empty while there is no receipt. */
  readonly deliver_time: string | null;
  /** The SMS itself, for GetSmsMessage alone; a text made of the signature's name when absent. */
  readonly text?: string;
  /** Fields that replace the ones above in an answer, whatever they hold; `undefined` leaves one out. */
  readonly wire?: Readonly<Record<string, unknown>>;
}

/** A row to add: what is left out is filled in (a new id, the first approved signature, pending, submitted now). */
export type ReportInput = Pick<ReportRow, 'mobile'> & Partial<ReportRow>;

/** A row with what its place in answers depends on. */
export interface StoredReport {
  readonly row: ReportRow;
  /** Epoch milliseconds. */
  readonly submittedAt: number;
  /** Epoch milliseconds, null without a receipt. */
  readonly deliveredAt: number | null;
  /** Rises by one with each row that is added. */
  readonly sequence: number;
}

/** Reads a row's times. Throws a `RangeError` when one is not of the API's form. */
export function storeReport(row: ReportRow, sequence: number): StoredReport {
  const delivered = row.deliver_time ?? '';
  return {
    row,
    sequence,
    submittedAt: readTime('submit_time', row.submit_time),
    deliveredAt: delivered === '' ? null : readTime('deliver_time', delivered),
  };
}

/** The row as an answer shows it. */
export function showReport(report: StoredReport, numbers: 'masked' | 'full'): Record<string, unknown> {
  const { text: _text, wire, ...row } = report.row;
  return {
    ...row,
    mobile: numbers === 'masked' ? maskMobile(row.mobile) : row.mobile,
    submit_time: wireTime(report.submittedAt),
    deliver_time: report.deliveredAt === null ? row.deliver_time : wireTime(report.deliveredAt),
    ...wire,
  };
}

function readTime(field: string, text: string): number {
  const epochMilliseconds = readWireTime(text);
  if (epochMilliseconds === undefined) throw new RangeError(`${field} must be UTC, YYYY-MM-DDTHH:MM:SS[.sss]Z`);
  return epochMilliseconds;
}
