import type { SmnEmulator } from '@org/smn-emulator';
import { signedFetch, type Fetched, type SignedFetchOptions } from './signed-fetch.ts';

/** One row of an answer. */
export interface WireRow {
  message_id: string;
  status: number;
  sign_id: string;
  status_desc: string | null;
  fee_num: number;
  extend_code: string | null;
  nation_code: string;
  mobile: string;
  submit_time: string;
  deliver_time: string | null;
}

const hour = 3_600_000;

/** The path of ListSmsMsgReport. */
export function reportPath(smn: SmnEmulator): string {
  return `/v2/${smn.projectId}/notifications/sms/report`;
}

/** The parameters of the last 24 hours of the first signature, with others on top; `undefined` leaves one out. */
export function lastDay(
  smn: SmnEmulator,
  parameters: Record<string, string | undefined> = {},
  now: number = Date.now(),
): Record<string, string> {
  const all = {
    start_time: String(now - 24 * hour),
    end_time: String(now),
    sign_id: smn.signs[0]?.signId,
    ...parameters,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Asks for reports and gives back whatever came. */
export function askReports(
  smn: SmnEmulator,
  query: Record<string, string>,
  options: SignedFetchOptions = {},
): Promise<Fetched> {
  return signedFetch(smn, reportPath(smn), { query, ...options });
}

/** The rows of an answer. */
export function rowsOf(fetched: Fetched): WireRow[] {
  if (!Array.isArray(fetched.body['data'])) throw new Error(`No rows in ${JSON.stringify(fetched.body)}`);
  return fetched.body['data'] as WireRow[];
}
