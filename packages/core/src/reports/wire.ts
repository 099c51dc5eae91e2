import * as z from 'zod';
import type { ApiAnswer } from '../http/api-call.ts';
import { once } from '../once.ts';
import { Fingerprint, type LastingFields } from './fingerprint.ts';
import { readPlainPage, type PlainPage } from './plain-page.ts';
import { readPlainRow, toInteger } from './plain-row.ts';
import type { RowMark } from './row-key.ts';
import { readUtcMs } from './utc-time.ts';

// The only file that knows how the service spells things. What is received is read leniently: a new field, a number
// sent as text, a null or a missing optional field are data. Only a row without a message id cannot be used.

const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)));

const optionalInteger = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => toInteger(value));

/**
 * `Sms_report_data`, one row of ListSmsMsgReport, under its wire names. Optional fields that are missing read as `null`;
 * fields the document does not know are kept.
 */
export const smsReportDataSchema = z.looseObject({
  /** Id of the SMS, opaque: 32 hexadecimal characters in most samples, not in all. */
  message_id: z.union([z.string().min(1), z.number()]).transform(String),
  /** 0 sent, no receipt yet · 1 delivered · 2 failed. `null` when it is no number. */
  status: optionalInteger,
  /** Id of the SMS signature. */
  sign_id: optionalText,
  /** The carrier's state: a CMPP word, or a code of a carrier's own. */
  status_desc: optionalText,
  /** Billed segments. */
  fee_num: optionalInteger,
  /** The sender's own tag, echoed. */
  extend_code: optionalText,
  /** Country calling code, like `86`. */
  nation_code: optionalText,
  /** The number, masked (`134****6789`) or in full. */
  mobile: optionalText,
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  submit_time: optionalText,
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`: when the receipt came. */
  deliver_time: optionalText,
});

/** One row of ListSmsMsgReport under its wire names, as the document's `Sms_report_data`. */
export type SmsReportData = z.infer<typeof smsReportDataSchema>;

/** The answer of ListSmsMsgReport; its rows are read one by one, so that a bad one does not cost the others. */
export const smsReportResponseSchema = z.object({
  request_id: optionalText,
  /** Elements in the list, says the document; whether that is ever the total is not documented. Never decides anything. */
  count: optionalInteger,
  data: z.array(z.unknown()),
});

/** A row that could not be read: where it stood, and which of its fields were wrong. Never a value. */
export interface UnreadableRow {
  /** Position in the page, from 0. */
  readonly index: number;
  /** Paths in the answer, like `data.3.message_id`. */
  readonly paths: readonly string[];
}

/** A row that was read. */
export interface ReadRow {
  readonly row: SmsReportData;
  /** When it was submitted, in ms since 1970 (UTC); `null` when it does not say. */
  readonly submitMs: number | null;
  /** When its receipt came. */
  readonly receiptMs: number | null;
}

/** One row of a page: read, or why not. */
export type WireItem = { readonly key: RowMark; readonly content: unknown } & (
  | (ReadRow & { readonly unreadable: null })
  | { readonly row: null; readonly submitMs: null; readonly receiptMs: null; readonly unreadable: UnreadableRow }
);

/** One page as the service sent it. */
export interface WirePage {
  readonly requestId: string | null;
  readonly count: number | null;
  /** Every row, in the order it came. */
  readonly items: readonly WireItem[];
}

/** A page that is read when it is first looked into: until then it is kept as it came. */
export class UnreadPage implements WirePage {
  readonly #answer: ApiAnswer;
  #page: WirePage | null = null;

  constructor(answer: ApiAnswer) {
    this.#answer = answer;
  }

  get requestId(): string | null {
    return this.#read().requestId;
  }

  get count(): number | null {
    return this.#read().count;
  }

  /** @throws SmnError (`response`) when the answer cannot be read */
  get items(): readonly WireItem[] {
    return this.#read().items;
  }

  #read(): WirePage {
    return (this.#page ??= this.#answer.read(parseSmsReportPage));
  }
}

/** Reads an answer's body, or says which places of it are wrong. */
export function parseSmsReportPage(
  body: unknown,
): { readonly value: WirePage } | { readonly paths: readonly string[] } {
  const plain = readPlainPage(body);
  if (plain !== null) return { value: toPage(plain) };
  const response = smsReportResponseSchema.safeParse(body);
  return response.success ? { value: toPage(response.data) } : { paths: pathsOf(response.error) };
}

function toPage({ request_id: requestId, count, data }: PlainPage): WirePage {
  return { requestId, count, items: data.map(toItem) };
}

const marks = once(() => new Fingerprint());

function toItem(candidate: unknown, index: number): WireItem {
  const plain = readPlainRow(candidate);
  if (plain !== null) return toReadItem(candidate, plain);
  const row = smsReportDataSchema.safeParse(candidate);
  return row.success
    ? toReadItem(candidate, row.data)
    : {
        key: marks().ofText(`unreadable ${JSON.stringify(candidate)}`),
        content: candidate,
        submitMs: null,
        receiptMs: null,
        row: null,
        unreadable: { index, paths: pathsOf(row.error, `data.${index}`) },
      };
}

function toReadItem(content: unknown, row: SmsReportData): WireItem {
  return {
    key: marks().ofRow(row),
    content,
    submitMs: readUtcMs(row.submit_time),
    receiptMs: readUtcMs(row.deliver_time),
    row,
    unreadable: null,
  };
}

/**
 * What tells one report from another: its message id and its number. One id can cover several numbers, and masked ones
 * can look alike, so what never changes of a report helps to tell them apart.
 */
export function reportKey({
  message_id,
  mobile,
  nation_code,
  sign_id,
  submit_time,
  extend_code,
}: LastingFields): string {
  // Their lengths too, so that no two rows make one text: a fraction of what JSON would take.
  return `${message_id}${mobile}${nation_code}${sign_id}${submit_time}${extend_code} ${message_id.length} ${lengthOf(mobile)} ${lengthOf(nation_code)} ${lengthOf(sign_id)} ${lengthOf(submit_time)} ${lengthOf(extend_code)}`;
}

function lengthOf(text: string | null): number | null {
  return text === null ? null : text.length;
}

function pathsOf(error: z.ZodError, prefix = ''): string[] {
  return error.issues.map(
    (issue) => [prefix, ...issue.path.map(String)].filter(Boolean).join('.') || '(the whole answer)',
  );
}
