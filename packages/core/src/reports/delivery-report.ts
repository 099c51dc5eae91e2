import { readDeliveryOutcome, type DeliveryStatus } from './delivery-status.ts';
import type { ReadRow, SmsReportData } from './wire.ts';

/** One delivery report (DLR): what became of one SMS to one number. */
export interface DeliveryReport {
  /** Id returned when the SMS was sent; one id can cover several numbers. */
  readonly messageId: string;
  /** The number as received: masked (`134****6789`) or in full. Personal data: show `maskMobile(report.mobile)`. */
  readonly mobile: string;
  /** Country calling code, like `86`; `null` when the service sent none. */
  readonly nationCode: string | null;
  readonly signId: string | null;
  readonly status: DeliveryStatus;
  /** Whether no later state is to be expected. */
  readonly isFinal: boolean;
  /** What the carrier code says when it says something else than `status`; `null` when the two agree. */
  readonly contradiction: DeliveryStatus | null;
  /** The carrier code as received (`status_desc`): `DELIVRD`, `MK:0001`, …; `null` while there is none. */
  readonly statusCode: string | null;
  /** Billed segments (`fee_num`). */
  readonly segments: number | null;
  /** The sender's own tag (`extend_code`). */
  readonly extendCode: string | null;
  readonly submitTime: Date | null;
  /** When the receipt came. May be set while the report is still pending. */
  readonly deliverTime: Date | null;
  /** The row as the service sent it, under its wire names. */
  readonly raw: SmsReportData;
}

/**
 * A row of the wire as a delivery report.
 *
 * @see ListSmsMsgReport, `Sms_report_data`
 */
export function toDeliveryReport({ row, submitMs, receiptMs }: ReadRow): DeliveryReport {
  const { status, isFinal, contradiction } = readDeliveryOutcome(row.status, row.status_desc);
  return {
    messageId: row.message_id,
    mobile: row.mobile ?? '',
    nationCode: row.nation_code,
    signId: row.sign_id,
    status,
    isFinal,
    contradiction,
    statusCode: row.status_desc?.trim() || null,
    segments: row.fee_num,
    extendCode: row.extend_code,
    submitTime: submitMs === null ? null : new Date(submitMs),
    deliverTime: receiptMs === null ? null : new Date(receiptMs),
    raw: row,
  };
}
