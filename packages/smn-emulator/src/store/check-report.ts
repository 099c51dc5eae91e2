import { isObject } from '../unknown-fields.ts';
import { maskNumbersIn } from './mobile-mask.ts';
import type { ReportInput, ReportRow } from './report-row.ts';
import { readWireTime } from './wire-time.ts';

type FieldTest = (value: unknown) => boolean;

const isText: FieldTest = (value) => typeof value === 'string';
const isWhole: FieldTest = (value) => Number.isInteger(value);
const isTextOrNull: FieldTest = (value) => value === null || typeof value === 'string';
const isTime: FieldTest = (value) => typeof value === 'string' && readWireTime(value) !== undefined;

const fields: { readonly [Field in keyof Required<ReportRow>]: readonly [test: FieldTest, mustBe: string] } = {
  message_id: [isText, 'a text'],
  status: [isWhole, 'a whole number'],
  sign_id: [isText, 'a text'],
  status_desc: [isTextOrNull, 'a text or null'],
  fee_num: [isWhole, 'a whole number'],
  extend_code: [isTextOrNull, 'a text or null'],
  nation_code: [isText, 'a text'],
  mobile: [(value) => typeof value === 'string' && value !== '', 'a phone number as text'],
  submit_time: [isTime, 'UTC, YYYY-MM-DDTHH:MM:SS[.sss]Z'],
  deliver_time: [(value) => value === null || value === '' || isTime(value), 'null, empty or a time as submit_time'],
  text: [isText, 'a text'],
  wire: [isObject, 'an object'],
};

/** The row when every field is of its kind, otherwise what is wrong, in words that hold no data. */
export function checkReport(value: Readonly<Record<string, unknown>>): ReportInput | string {
  return isReport(value) ? value : problemOf(value);
}

function isReport(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & ReportInput {
  return (
    Object.hasOwn(value, 'mobile') &&
    Object.entries(value).every(([name, content]) => isField(name) && fields[name][0](content))
  );
}

function problemOf(value: Readonly<Record<string, unknown>>): string {
  if (!Object.hasOwn(value, 'mobile')) return 'mobile is missing';
  for (const [name, content] of Object.entries(value)) {
    if (!isField(name)) return `${maskNumbersIn(JSON.stringify(name))} is not a field of a report`;
    const [test, mustBe] = fields[name];
    if (!test(content)) return `${name} must be ${mustBe}`;
  }
  return 'this is not a report';
}

function isField(name: string): name is keyof ReportRow {
  return Object.hasOwn(fields, name);
}
