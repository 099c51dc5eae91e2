// A schema library costs more for a row than parsing its JSON does. Nearly every row is as the document has it, so those
// are read here, by hand; the schema of wire.ts reads the others, says what is wrong, and is what this must agree with:
// test/plain-row.test.ts holds the two together.

/** A row under its wire names, as the schema of a row answers it. */
export interface PlainRow {
  message_id: string;
  status: number | null;
  sign_id: string | null;
  status_desc: string | null;
  fee_num: number | null;
  extend_code: string | null;
  nation_code: string | null;
  mobile: string | null;
  submit_time: string | null;
  deliver_time: string | null;
  [unknownField: string]: unknown;
}

/**
 * Reads a row out of JSON.
 *
 * @returns the row itself when nothing of it must be changed; `null` for one that is the schema's to judge
 */
export function readPlainRow(candidate: unknown): PlainRow | null {
  // The schema leaves a field of this name out.
  if (!isObject(candidate) || Object.hasOwn(candidate, '__proto__')) return null;
  return isPlain(candidate) ? candidate : mend(candidate);
}

/** What a number or a text stands for where a whole number is meant; `null` when it is none. */
export function toInteger(value: number | string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isInteger(number) ? number : null;
}

function isPlain(row: Readonly<Record<string, unknown>>): row is PlainRow {
  return (
    typeof row.message_id === 'string' &&
    row.message_id !== '' &&
    isIntegerOrNull(row.status) &&
    isTextOrNull(row.sign_id) &&
    isTextOrNull(row.status_desc) &&
    isIntegerOrNull(row.fee_num) &&
    isTextOrNull(row.extend_code) &&
    isTextOrNull(row.nation_code) &&
    isTextOrNull(row.mobile) &&
    isTextOrNull(row.submit_time) &&
    isTextOrNull(row.deliver_time)
  );
}

/** A row with fields that are missing, and numbers that are text or the other way round. */
function mend(row: Readonly<Record<string, unknown>>): PlainRow | null {
  const { message_id: id } = row;
  if (!isScalar(id) || id === '') return null;
  const { status, sign_id, status_desc, fee_num, extend_code, nation_code, mobile, submit_time, deliver_time } = row;
  if (!isMendable(status) || !isMendable(fee_num) || !isMendable(sign_id) || !isMendable(status_desc)) return null;
  if (!isMendable(extend_code) || !isMendable(nation_code) || !isMendable(mobile)) return null;
  if (!isMendable(submit_time) || !isMendable(deliver_time)) return null;
  return {
    ...row,
    message_id: String(id),
    status: toInteger(status),
    sign_id: toText(sign_id),
    status_desc: toText(status_desc),
    fee_num: toInteger(fee_num),
    extend_code: toText(extend_code),
    nation_code: toText(nation_code),
    mobile: toText(mobile),
    submit_time: toText(submit_time),
    deliver_time: toText(deliver_time),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNull(value: unknown): value is string | null {
  return typeof value === 'string' || value === null;
}

function isIntegerOrNull(value: unknown): value is number | null {
  return Number.isInteger(value) || value === null;
}

/** JSON has no `Infinity`, but `1e999` reads as it; the schema takes it for no number. */
function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isFinite(value);
}

function isMendable(value: unknown): value is string | number | null | undefined {
  return value === null || value === undefined || isScalar(value);
}

function toText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
