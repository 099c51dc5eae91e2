import { readDeliveryOutcome } from '@org/smn-core';
import type { ClickExchange, SeenMessage, SharedFile } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import Papa from 'papaparse';
import type { House } from '../harness.ts';

/** Asks, and clicks on Export CSV. */
export async function startExport(house: House, typed: string, user = 'U0SHANGHAI'): Promise<ClickExchange> {
  const { exchange } = await house.ask(typed, user);
  return exchange.click('sms.export.start');
}

/** Whether a message says that an export is under way. */
const isProgress = ({ text }: Pick<SeenMessage, 'text'>): boolean => /^(?:Exporting …|正在导出……)/.test(text);

/** What became of an export: what its progress message says in the end. */
export async function outcomeOf({ slack }: Pick<House, 'slack'>, user = 'U0SHANGHAI'): Promise<SeenMessage> {
  for (;;) {
    const message = await slack.nextMessage({ user });
    if (!isProgress(message)) return message;
  }
}

/** The progress message that a person has before them. */
export function progressFor({ slack }: Pick<House, 'slack'>, user = 'U0SHANGHAI'): SeenMessage {
  const progress = slack.messagesFor(user).find(isProgress);
  if (progress === undefined) throw new Error('No export is under way');
  return progress;
}

/** The cells of a file, the header first. @throws when it is no CSV of the form that Excel opens right */
export function readCsv({ bytes }: Pick<SharedFile, 'bytes'>): readonly (readonly string[])[] {
  if (Buffer.from(bytes.subarray(0, 3)).toString('hex') !== 'efbbbf') throw new Error('There is no byte order mark');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end');
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -2), { newline: '\r\n', delimiter: ',' });
  if (errors.length > 0) throw new Error(`Not readable: ${errors[0]?.message}`);
  return data;
}

type Row = ReturnType<SmnEmulator['store']['rows']>[number];

const words = { delivered: 'Delivered', failed: 'Failed', pending: 'Pending', unknown: 'Unknown' };

/** What a row of the store must be in the file of a reader in Shanghai, all but what its code means. */
export function cellsOf(row: Row, signName: string): readonly string[] {
  const { status } = readDeliveryOutcome(row.status, row.status_desc);
  const submitted = Date.parse(row.submit_time.replace(/\.\d+/, ''));
  const delivered = status !== 'pending' && row.deliver_time ? Date.parse(row.deliver_time.replace(/\.\d+/, '')) : null;
  const tookMs = delivered === null ? -1 : delivered - submitted;
  return [
    words[status],
    row.status_desc ?? '',
    row.mobile.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2'),
    row.nation_code,
    inShanghai(submitted),
    delivered === null ? '' : inShanghai(delivered),
    tookMs < 0 ? '' : String(tookMs / 1000),
    String(row.fee_num),
    signName,
    row.sign_id,
    row.message_id,
    row.extend_code ?? '',
  ];
}

/** A row of a file without the column that says what the code means. */
export function withoutMeaning(cells: readonly string[]): readonly string[] {
  return cells.toSpliced(2, 1);
}

function inShanghai(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
