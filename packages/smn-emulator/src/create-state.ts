import { resolveBehaviour } from './behaviour.ts';
import type { AccessKey, EmulatorState, IamUser, Project } from './emulator-state.ts';
import { TokenStore } from './gateway/token-store.ts';
import type { SmnEmulatorOptions } from './options.ts';
import { seededRandom, type Random } from './random.ts';
import { approvedStatus, defaultSigns, type SmsSign } from './sample/default-signs.ts';
import { defaultSampleSize, sampleReports } from './sample/sample-reports.ts';
import type { ReportInput, ReportRow } from './store/report-row.ts';
import { ReportStore } from './store/report-store.ts';

const defaultProjectId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const defaultAccessKey: AccessKey = {
  accessKeyId: 'EMULATORACCESSKEY001',
  secretAccessKey: 'emulator-secret-access-key-0000000000001',
};
const defaultUser: IamUser = { name: 'emulator-user', password: 'emulator-password', domain: 'emulator-account' };
const dayMilliseconds = 24 * 3_600_000;

/** Everything that routes share, from options and defaults. */
export function createState(options: SmnEmulatorOptions): EmulatorState {
  const clock = options.clock ?? Date.now;
  const region = options.region ?? 'cn-north-4';
  const projectId = options.projectId ?? defaultProjectId;
  const signs = options.signs ?? defaultSigns;
  const seed = options.seed ?? 1;
  const ids = seededRandom(seed ^ 0x5f_37_59_df);
  return {
    clock,
    random: ids,
    region,
    projectId,
    projects: allProjects(projectId, region, options.projects ?? []),
    accessKeys: options.accessKeys ?? [defaultAccessKey],
    user: options.user ?? defaultUser,
    tokens: new TokenStore(ids, options.tokenLifetimeMilliseconds ?? dayMilliseconds),
    signs,
    store: createStore({ options, signs, now: clock(), clock, data: seededRandom(seed), ids }),
    behaviour: resolveBehaviour(options.behaviour),
    pages: { lastRows: undefined, before: new Set() },
  };
}

function allProjects(projectId: string, region: string, further: readonly Project[]): Project[] {
  return [{ id: projectId, name: region }, ...further.filter((project) => project.id !== projectId)];
}

interface StoreSource {
  readonly options: SmnEmulatorOptions;
  readonly signs: readonly SmsSign[];
  readonly now: number;
  readonly clock: () => number;
  readonly data: Random;
  readonly ids: Random;
}

function createStore({ options, signs, now, clock, data, ids }: StoreSource): ReportStore {
  const firstSign = signs.find((sign) => sign.status === approvedStatus)?.signId ?? signs[0]?.signId ?? ids.hex32();
  const store = new ReportStore((input) => fillRow(input, { signId: firstSign, clock, ids }));
  for (const row of initialReports(options.reports, signs, now, data)) store.add(row);
  return store;
}

function initialReports(
  reports: SmnEmulatorOptions['reports'],
  signs: readonly SmsSign[],
  now: number,
  data: Random,
): readonly ReportInput[] {
  if (reports === undefined) return sampleReports(now, defaultSampleSize, signs, data);
  return 'sampleSize' in reports ? sampleReports(now, reports.sampleSize, signs, data) : reports;
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
