import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';

/** A key that states are sealed with. */
export interface SealKey {
  /** Names the key inside a sealed state; letters and digits. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** Whose answer a state belongs to. */
export interface Owner {
  readonly teamId: string;
  readonly userId: string;
}

/** A state that was opened, or why not. */
export type Opened =
  | { readonly kind: 'state'; readonly state: unknown }
  | { readonly kind: 'expired' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable' };

/** Seals what a button needs into the button itself: any replica answers any click, and nobody can read or change it. */
export interface Sealer {
  /** @param forMs how long it is good; a day when left out */
  seal(state: unknown, owner: Owner, forMs?: number): string;
  open(sealed: string, owner: Owner): Opened;
}

/** Slack's limit for a button's value. */
export const longestSealed = 2_000;

const version = 's1';
const lifetimeMs = 24 * 3_600_000;
const ivBytes = 12;
const tagBytes = 16;
const longestStateBytes = 16_000;
/** Below this a state fits a button as it is, and packing it would take longer than all the rest. */
const longestUnpackedBytes = 1_000;
const [unpacked, packed] = [0, 1] as const;

const contentSchema = z.object({ state: z.unknown(), teamId: z.string(), userId: z.string(), expiresAtMs: z.number() });

/**
 * AES-256-GCM with a ring of keys: the first seals, all open. A state is bound to its owner, and expires.
 *
 * @param now ms since 1970 (UTC)
 */
export function createSealer(keys: readonly [SealKey, ...SealKey[]], now: () => number): Sealer {
  const [first, ...others] = keys;
  const sealing = ready(first);
  const ring = [sealing, ...others.map(ready)];
  return {
    seal(state, { teamId, userId }, forMs = lifetimeMs) {
      const { id, key } = sealing;
      const content = pack(JSON.stringify({ state, teamId, userId, expiresAtMs: now() + forMs }));
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${version}.${id}`));
      const body = Buffer.concat([cipher.update(content), cipher.final()]);
      return `${version}.${id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, owner) {
      const content = decrypt(sealed, ring);
      if (content === null) return { kind: 'unreadable' };
      if (content.teamId !== owner.teamId || content.userId !== owner.userId) return { kind: 'foreign' };
      return content.expiresAtMs < now() ? { kind: 'expired' } : { kind: 'state', state: content.state };
    },
  };
}

/** A key that need not be made ready again for each state. */
interface ReadyKey {
  readonly id: string;
  readonly key: KeyObject;
}

function ready({ id, key }: SealKey): ReadyKey {
  return { id, key: createSecretKey(key) };
}

function pack(content: string): Buffer {
  const bytes = Buffer.from(content);
  return bytes.length <= longestUnpackedBytes
    ? Buffer.concat([Buffer.of(unpacked), bytes])
    : Buffer.concat([Buffer.of(packed), deflateRawSync(bytes)]);
}

function unpack(bytes: Buffer): string {
  const rest = bytes.subarray(1);
  return (bytes[0] === packed ? inflateRawSync(rest, { maxOutputLength: longestStateBytes }) : rest).toString('utf8');
}

function decrypt(sealed: string, keys: readonly ReadyKey[]): z.infer<typeof contentSchema> | null {
  const [usedVersion, id, text] = sealed.split('.', 3);
  const found = keys.find((candidate) => candidate.id === id);
  if (usedVersion !== version || found === undefined || text === undefined) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(`${version}.${found.id}`))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const content = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    return contentSchema.parse(JSON.parse(unpack(content)));
  } catch {
    // Changed, cut off, or sealed with another key of the same name: all the same to who clicked.
    return null;
  }
}
