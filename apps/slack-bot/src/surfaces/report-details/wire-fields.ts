import { maskMobile, type SmsReportData } from '@org/smn-core';
import { shorten } from '../../slack/plain-text.ts';

/** Every field of Sms_report_data in the order of the document, under its wire name; the number masked. */
const names = [
  'message_id',
  'status',
  'sign_id',
  'status_desc',
  'fee_num',
  'extend_code',
  'nation_code',
  'mobile',
  'submit_time',
  'deliver_time',
] as const satisfies readonly (keyof SmsReportData)[];

const widest = Math.max(...names.map(({ length }) => length));

/** A report as the service sent it, one line a field. @see ListSmsMsgReport, `Sms_report_data` */
export function wireFields(raw: SmsReportData, longestValue: number): string {
  return names
    .map((name) => {
      const value = name === 'mobile' && raw.mobile !== null ? maskMobile(raw.mobile) : raw[name];
      return `${name.padEnd(widest)}  ${value === null ? 'null' : shorten(String(value), longestValue)}`;
    })
    .join('\n');
}
