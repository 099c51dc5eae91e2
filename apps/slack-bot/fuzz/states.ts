import { createCipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { createSealer, type Owner, type SealKey, type Sealer } from '../src/search/sealer.ts';
import { bend, change, type Change } from './bend.ts';
import { hostileText } from './hostile.ts';
import type { Json } from './json.ts';
import { knownNumbers } from './typed.ts';

/** Where a state stands: in a button of an answer, or in a window that was opened from one. */
export type StatePlace = 'button' | 'window';

/** What stands where a sealed state must: the asker's own, or something that nobody may believe. */
export type StateRecipe =
  | { readonly what: 'own'; readonly numbers: readonly string[]; readonly changes: readonly Change[] }
  | { readonly what: 'text'; readonly text: string }
  | { readonly what: keyof typeof forgeries; readonly by: number };

/** Whose it should be, when, and with which key. */
export interface Sealing {
  readonly owner: Owner;
  readonly key: SealKey;
  readonly nowMs: number;
  readonly place: StatePlace;
}

const dayMs = 86_400_000;

const forgeries = {
  'of somebody else': (it) => own({ ...it, owner: { ...it.owner, userId: `${it.owner.userId}X` } }),
  'of a colleague': (it) => own({ ...it, owner: { ...it.owner, userId: 'U0COLLEAGUE' } }),
  'of another workspace': (it) => own({ ...it, owner: { ...it.owner, teamId: 'T0OTHER' } }),
  'of nobody': (it) => own({ ...it, owner: { userId: '', teamId: '' } }),
  'from long ago': (it) => own({ ...it, nowMs: it.nowMs - dayMs - 60_000 }),
  'of another key': (it) => own({ ...it, key: { id: it.key.id, key: randomBytes(32) } }),
  'of an unknown key': (it) => own({ ...it, key: { id: 'k9', key: it.key.key } }),
  'of another version': (it) => own(it).replace(/^s1/, 's2'),
  'of no version': (it) => own(it).replace(/^s1\./, ''),
  'with a bit changed': (it, by) => changeBytes(own(it), (bytes) => flipBit(bytes, by)),
  'that is cut off': (it, by) => changeBytes(own(it), (bytes) => bytes.subarray(0, by % bytes.length)),
  'that goes on': (it, by) => changeBytes(own(it), (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + (by % 500), by)])),
  'with the end of another': (it, by) =>
    changeBytes(own(it), (bytes) => {
      const from = 1 + (by % (bytes.length - 1));
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(own(it).slice(6), 'base64url').subarray(from)]);
    }),
  'that is not sealed': (it) => JSON.stringify(contentOf(it)),
  'that only looks sealed': (it) =>
    `s1.${it.key.id}.${Buffer.from(JSON.stringify({ state: contentOf(it), ...it.owner, expiresAtMs: 9e15 })).toString('base64url')}`,
  'without a body': (it) => `s1.${it.key.id}.`,
  'with a key of another name': (it) => own(it).replace(/^s1\.\w+/, 's1.__proto__'),
  'that unpacks to millions': bomb,
} as const satisfies Record<string, (it: Sealing, by: number) => string>;

const isForgery = (what: string): what is keyof typeof forgeries => what in forgeries;

/** A state that is the asker's own, for things that are looked up. */
export const ownState: fc.Arbitrary<StateRecipe> = fc.record({
  what: fc.constant('own' as const),
  numbers: fc.subarray([...knownNumbers], { maxLength: 2 }),
  changes: fc.constant([]),
});

/** The asker's own, as another version of the bot might have sealed it. */
export const bentState: fc.Arbitrary<StateRecipe> = fc.record({
  what: fc.constant('own' as const),
  numbers: fc.subarray([...knownNumbers], { maxLength: 2 }),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
});

/** What is the asker's own in no way. */
export const forgedState: fc.Arbitrary<StateRecipe> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ what: fc.constant('text' as const), text: hostileText }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom(...Object.keys(forgeries).filter(isForgery)),
      by: fc.nat({ max: 20_000 }),
    }),
  },
);

/** What stands in the button or window. */
export function stateText(recipe: StateRecipe, sealing: Sealing): string {
  if (recipe.what === 'text') return recipe.text;
  if (recipe.what !== 'own') return forgeries[recipe.what](sealing, recipe.by);
  return sealer(sealing).seal(bend(contentOf(sealing, recipe.numbers), recipe.changes), sealing.owner);
}

function sealer({ key, nowMs }: Pick<Sealing, 'key' | 'nowMs'>): Sealer {
  return createSealer([key], () => nowMs);
}

function contentOf({ nowMs, place }: Sealing, numbers: readonly string[] = knownNumbers.slice(0, 1)): Json {
  const window = {
    startMs: nowMs - dayMs,
    endMs: nowMs,
    kind: 'last',
    span: { amount: 1, unit: 'day' },
    cutToNow: false,
  };
  const search = {
    numbers: numbers.map((mobile) => ({ mobile, nationCode: '86' })),
    messageIds: [],
    signs: [],
    statuses: [],
    window,
    view: 'reports',
  };
  const state = { search, page: 0 };
  return place === 'button' ? state : { state, channelId: 'C0SMSOPS1', chosen: 'anything' };
}

function own(sealing: Sealing): string {
  return sealer(sealing).seal(contentOf(sealing), sealing.owner);
}

function changeBytes(sealed: string, change: (bytes: Buffer) => Buffer): string {
  const [version, id, text = ''] = sealed.split('.', 3);
  return `${version}.${id}.${change(Buffer.from(text, 'base64url')).toString('base64url')}`;
}

function flipBit(bytes: Buffer, at: number): Buffer {
  const index = Math.floor(at / 8) % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (at % 8));
  return bytes;
}

/** As the sealer does it, but what it unpacks to fits nowhere. */
function bomb({ key }: Sealing): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.key, iv).setAAD(Buffer.from(`s1.${key.id}`));
  const packed = Buffer.concat([Buffer.of(1), deflateRawSync(Buffer.alloc(20_000_000))]);
  const body = Buffer.concat([cipher.update(packed), cipher.final()]);
  return `s1.${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
}
