export { SmnClient } from './client.ts';
export type { SmnClientOptions } from './client-options.ts';
export type { Clock } from './clock.ts';
export type { AccessKeys } from './auth/aksk-signer.ts';
export type { Credentials } from './auth/credentials.ts';
export { SmnError, type SmnErrorCode, type SmnErrorDetails } from './http/errors.ts';
export type { RetryPolicy, Timeouts } from './http/transport.ts';
export { maskMobile } from './mask.ts';
export type { DeliveryReport } from './reports/delivery-report.ts';
export { readDeliveryOutcome, type DeliveryOutcome, type DeliveryStatus } from './reports/delivery-status.ts';
export type { IncompleteReason, ReportEvidence } from './reports/evidence.ts';
export type { ReportList, ReportListOptions, ReportScan } from './reports/report-list.ts';
export type { ReportPage } from './reports/report-page.ts';
export { reportQuery, type PagePosition, type ReportQuery, type ReportQueryView } from './reports/report-query.ts';
export type { Instant, LookBack } from './reports/report-window.ts';
export { lookUpCarrierCode, type CarrierState } from './reports/status-catalogue.ts';
export {
  smsReportDataSchema,
  smsReportResponseSchema,
  type SmsReportData,
  type UnreadableRow,
} from './reports/wire.ts';
export type { Sign, SignStatus } from './signs.ts';
