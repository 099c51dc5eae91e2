import type { SmnEmulatorOptions } from './options.ts';
import type { Random } from './random.ts';
import { approvedStatus, type SmsSign } from './sample/default-signs.ts';
import { defaultSampleSize, sampleReports } from './sample/sample-reports.ts';
import type { ReportInput, ReportRow } from './store/report-row.ts';
import { ReportStore } from './store/report-store.ts';

/** What a store is filled from. */
export interface StoreSource {
  readonly reports: SmnEmulatorOptions['reports'];
  readonly signs: readonly SmsSign[];
  readonly clock: () => number;
  readonly data: Random;
  readonly ids: Random;
}

/** A store without rows, which completes those that leave fields out. */
export function createStore({ signs, clock, ids }: StoreSource): ReportStore {
  const usualSign = signs.find((sign) => sign.status === approvedStatus)?.signId ?? signs[0]?.signId;
  return new ReportStore((input) => fillRow(input, { signId: usualSign ?? ids.hex32(), clock, ids }));
}

/** The rows that are there from the start. */
export function fillStore(store: ReportStore, source: StoreSource): void {
  for (const row of initialReports(source)) store.add(row);
}

function initialReports({ reports, signs, clock, data }: StoreSource): readonly ReportInput[] {
  if (reports === undefined) return sampleReports(clock(), defaultSampleSize, signs, data);
  return 'sampleSize' in reports ? sampleReports(clock(), reports.sampleSize, signs, data) : reports;
}

function fillRow(
  input: ReportInput,
  { signId, clock, ids }: { signId: string; clock: () => number; ids: Random },
): ReportRow {
  return {
    message_id: input.message_id ?? ids.hex32(),
    status: 0,
    sign_id: signId,
    status_desc: null,
    fee_num: 1,
    extend_code: null,
    nation_code: '86',
    submit_time: input.submit_time ?? new Date(clock()).toISOString(),
    deliver_time: null,
    ...input,
  };
}
