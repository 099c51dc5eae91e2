import type { DeliveryReport } from '@org/smn-core';
import type { Person } from '../../slack/people.ts';
import { secondFormatter } from '../../slack/time.ts';
import { tookMs } from '../report-message/took.ts';

/** What happened to a message, one line an event, in the reader's zone. */
export function timelineOf(report: DeliveryReport, { locale, timeZone }: Person, nowMs: number): readonly string[] {
  const { details } = locale;
  const { status, submitTime, deliverTime } = report;
  const format = secondFormatter(submitTime?.getTime() ?? nowMs, nowMs, timeZone);
  const submitted = submitTime ? details.submitted(format(submitTime.getTime())) : details.submitted(details.noTime);
  if (status === 'pending') {
    const waitedMs = submitTime && nowMs - submitTime.getTime();
    return [submitted, details.noReceipt(waitedMs === null || waitedMs < 0 ? null : details.duration(waitedMs / 1000))];
  }
  const took = tookMs(report);
  const receivedAt = deliverTime ? format(deliverTime.getTime()) : details.noTime;
  return [submitted, details.receipt(receivedAt, status, took === null ? null : details.duration(took / 1000))];
}
