import { resolveBehaviour } from './behaviour.ts';
import type { AccessKey, EmulatorState, IamUser, PageState, Project } from './emulator-state.ts';
import { createStore, fillStore } from './fill-store.ts';
import { TokenStore } from './gateway/token-store.ts';
import type { SmnEmulatorOptions } from './options.ts';
import { seededRandom } from './random.ts';
import { ReceiptClock } from './receipts/receipt-clock.ts';
import { defaultSigns } from './sample/default-signs.ts';

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
  const source = { reports: options.reports, signs, clock, data: seededRandom(seed), ids };
  const store = createStore(source);
  fillStore(store, source);
  const receipts = new ReceiptClock({ store, clock, seed });
  const tokens = new TokenStore(ids, options.tokenLifetimeMilliseconds ?? dayMilliseconds);
  const pages: PageState = { lastRows: undefined, before: new Set() };
  return {
    clock,
    random: ids,
    region,
    projectId,
    projects: allProjects(projectId, region, options.projects ?? []),
    accessKeys: options.accessKeys ?? [defaultAccessKey],
    user: options.user ?? defaultUser,
    tokens,
    signs,
    store,
    receipts,
    behaviour: resolveBehaviour(options.behaviour),
    pages,
    startAnew: () => {
      for (const random of [source.data, ids]) random.restart();
      tokens.revokeAll();
      pages.lastRows = undefined;
      store.clear();
      fillStore(store, source);
      receipts.restart();
    },
  };
}

function allProjects(projectId: string, region: string, further: readonly Project[]): Project[] {
  return [{ id: projectId, name: region }, ...further.filter((project) => project.id !== projectId)];
}
