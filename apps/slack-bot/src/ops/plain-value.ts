import { isBoxedPrimitive } from 'node:util/types';
import {
  entriesOfError,
  entriesOfMap,
  entriesOfObject,
  isError,
  read,
  unreadable,
  type Entries,
} from './entries-of.ts';
import type { MaskText } from './mask-text.ts';
import { namesSecret } from './secret-names.ts';

/** A value as a log may hold it: data alone, of a bounded size, without numbers and secrets. */
export type ToPlain = (value: unknown) => unknown;

const deepest = 6;
const mostItems = 100;
/** Of one value, with all that is in it. */
const mostValues = 1_000;
const mostCharacters = 32_000;

const leftOut = '…';

/** What one value is inside of, and what is left of what it may take. */
interface Walk {
  readonly mask: MaskText;
  readonly above: Set<object>;
  values: number;
  characters: number;
}

/** Makes anything plain. It never throws, whatever it is given: getters that throw, proxies, what holds itself. */
export function createToPlain(mask: MaskText): ToPlain {
  return (value) => plain(value, { mask, above: new Set(), values: mostValues, characters: mostCharacters });
}

function plain(value: unknown, walk: Walk): unknown {
  walk.values -= 1;
  if (walk.values < 0) return leftOut;
  switch (typeof value) {
    case 'string':
      return plainText(value, walk);
    case 'number':
    case 'bigint':
      return plainNumber(value, walk);
    case 'symbol':
      return plainText(String(value), walk);
    case 'object':
      return value === null ? null : plainObject(value, walk);
    case 'function':
      return undefined;
    case 'boolean':
    case 'undefined':
      return value;
  }
}

function plainText(text: string, walk: Walk): string {
  if (walk.characters <= 0) return leftOut;
  const masked = walk.mask(text);
  walk.characters -= masked.length;
  return masked;
}

/** A phone number may come as a number too, of eleven digits or more. Fewer are a duration or a count. */
function plainNumber(value: number | bigint, { mask }: Walk): number | string {
  const number = Number(value);
  if (!Number.isFinite(number)) return String(number);
  // In ms since 1970, our years begin with 1 and have 13 digits: no country has numbers like that.
  const isTime = number >= 1.5e12 && number < 2e12;
  if (Math.abs(number) >= 1e10 && !isTime) return '[number]';
  return mask(String(value)).includes('[secret]') ? '[secret]' : number;
}

function plainObject(value: object, walk: Walk): unknown {
  if (walk.above.has(value)) return '[circular]';
  if (walk.above.size >= deepest) return '[deep]';
  walk.above.add(value);
  try {
    return inside(value, walk);
  } catch {
    return unreadable;
  } finally {
    walk.above.delete(value);
  }
}

function inside(value: object, walk: Walk): unknown {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (isBoxedPrimitive(value)) return plain(value.valueOf(), walk);
  if (Array.isArray(value) || value instanceof Set) return list(value, walk);
  if (value instanceof Map) return record(entriesOfMap(value), walk);
  if (isError(value)) return record(entriesOfError(value), walk);
  const toJson = read(value, 'toJSON');
  if (typeof toJson === 'function') return plain(Reflect.apply(toJson, value, ['']), walk);
  return record(entriesOfObject(value), walk);
}

function list(values: Iterable<unknown>, walk: Walk): unknown[] {
  const taken: unknown[] = [];
  for (const value of values) {
    if (taken.length === mostItems) return [...taken, leftOut];
    taken.push(plain(value, walk));
  }
  return taken;
}

function record(entries: Entries, walk: Walk): Record<string, unknown> {
  const taken: [string, unknown][] = [];
  for (const [name, value] of entries) {
    if (taken.length === mostItems) return Object.fromEntries([...taken, [leftOut, leftOut]]);
    taken.push([plainName(name, walk), isSecret(name, value) ? '[secret]' : plainEntry(name, value, walk)]);
  }
  return Object.fromEntries(taken);
}

/** With data under one of these names, a value breaks whoever takes it for an object like any other. */
function plainName(name: string, walk: Walk): string {
  const masked = plainText(name, walk);
  return masked in Object.prototype ? `${masked}_` : masked;
}

/** Whether there is one at all says nothing of what it is. */
function isSecret(name: string, value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== 'boolean' && namesSecret(name);
}

/** Our own ids may be of digits alone. */
function plainEntry(name: string, value: unknown, walk: Walk): unknown {
  const isId = name === 'correlationId' && typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);
  return isId ? value : plain(value, walk);
}
