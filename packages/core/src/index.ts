export { SmnClient } from './client.ts';
export type { SmnClientOptions } from './client-options.ts';
export type { Clock } from './clock.ts';
export type { AccessKeys } from './auth/aksk-signer.ts';
export type { Credentials, PasswordCredentials, SuppliedCredentials, TokenCredentials } from './auth/credentials.ts';
export { SmnError, type SmnErrorCode, type SmnErrorDetails, type SmnErrorJson } from './http/errors.ts';
export { explainError, type ErrorLocale } from './http/explain-error.ts';
export type { RetryPolicy } from './http/retry-delay.ts';
export type { SignatureRefusal } from './http/signature-refusal.ts';
export type { RetryEvent, Timeouts } from './http/transport.ts';
export type { LimitOptions } from './limit-options.ts';
export { maskMobile } from './mask.ts';
export type { DeliveryReport } from './reports/delivery-report.ts';
export { readDeliveryOutcome, type DeliveryOutcome, type DeliveryStatus } from './reports/delivery-status.ts';
export type { IncompleteReason, ReportEvidence } from './reports/evidence.ts';
export type { ReportList, ReportListOptions, ReportScan } from './reports/report-list.ts';
export type { ReportPage } from './reports/report-page.ts';
export { reportQuery, type PagePosition, type ReportQuery, type ReportQueryView } from './reports/report-query.ts';
export type { Instant, LookBack } from './reports/report-window.ts';
export { rowBudget, type RowBudget } from './reports/row-budget.ts';
export {
  smsReportDataSchema,
  smsReportResponseSchema,
  type SmsReportData,
  type UnreadableRow,
} from './reports/wire.ts';
export type { Sign, SignStatus } from './signs.ts';
export { explainCode, explainStatus, type StatusExplanation } from './status/explain-status.ts';
export type { ExplainableReport } from './status/judge-status.ts';
export { statusSources, type StatusSource } from './status/sources.ts';
export type { CauseGroup, Retry, StatusLocale, StatusReason, WhoseDoing } from './status/status-terms.ts';
export type { StatusCertainty } from './status/verdict.ts';
export type { HistogramBucket, HistogramOptions } from './summary/submit-histogram.ts';
export {
  summarise,
  type LatencySummary,
  type ReportSummary,
  type SegmentSummary,
  type SummaryOptions,
} from './summary/summarise.ts';
export type { Share } from './summary/tally.ts';
