import type { Dataset } from './dataset.ts';
import { rowsWithin, submittedMs, type Window } from './row-times.ts';

/** What is asked for. */
export interface PageQuestion extends Window {
  readonly offset: number;
  readonly limit: number;
}

/** The signature that all rows have. */
export const signId = '47f86cf7c9a7449d98ee61cf193dc060';

/** Of how many rows what is in them repeats, ids and times apart. */
const kinds = 997;
const codes = [
  'DELIVRD',
  'DELIVRD',
  'DELIVRD',
  'MK:0001',
  'DELIVRD',
  'UNDELIV',
  'DELIVRD',
  'MK:0024',
  'DELIVRD',
  'DELIVRD',
];
/** Prime, and no divisor of a number of rows that is asked for: visits each row once, far from the one before. */
const stride = 611_953;

/** The body of an answer: the same bytes for the same question, each time. */
export function writePage(dataset: Dataset, { offset, limit, ...asked }: PageQuestion, all: Window): Buffer {
  const [from, to] = rowsWithin(dataset, asked, all);
  const rows: string[] = [];
  for (let place = from + offset; place < Math.min(from + offset + limit, to); place += 1) {
    const index = dataset.shape === 'mixed' ? from + (((place - from) * stride) % (to - from)) : place;
    rows.push(writeRow(index, submittedMs(dataset, index, all)));
  }
  return Buffer.from(`{"request_id":"${signId}","count":${rows.length},"data":[${rows.join(',')}]}`, 'latin1');
}

/** Whether a row says that its message arrived, so that who reads it can be held to what they read. */
export function isDelivered(index: number): boolean {
  return codes[(index % kinds) % codes.length] === 'DELIVRD';
}

function writeRow(index: number, submitted: number): string {
  const kind = index % kinds;
  const status = isDelivered(index) ? 1 : 2;
  const id = index.toString(16).padStart(32, 'a4f1c08e29b7d365');
  const mobile = `1${30 + (kind % 60)}****${String(kind).padStart(4, '0')}`;
  const times = `"submit_time":"${wireTime(submitted)}","deliver_time":"${wireTime(submitted + 3_000 + kind * 10)}"`;
  return `{"message_id":"${id}","status":${status},"sign_id":"${signId}","status_desc":"${codes[kind % codes.length]}","fee_num":${1 + (kind % 3)},"extend_code":null,"nation_code":"86","mobile":"${mobile}",${times}}`;
}

function wireTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
