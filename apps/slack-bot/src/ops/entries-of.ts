import { isNativeError } from 'node:util/types';

/** What stands in a value, by name. */
export type Entries = Iterable<readonly [name: string, value: unknown]>;

/** In the place of what does not let itself be read. */
export const unreadable = '[unreadable]';

/** Whether something is an error; what does not let itself be asked is none. */
export function isError(value: unknown): boolean {
  try {
    return isNativeError(value) || value instanceof Error;
  } catch {
    return false;
  }
}

/** What an object shows of itself, its getters read. */
export function entriesOfObject(value: object): Entries {
  return entriesOf(value, Object.keys(value));
}

export function* entriesOfMap(map: ReadonlyMap<unknown, unknown>): Entries {
  for (const [key, value] of map) yield [nameOf(key), value];
}

const factsOfErrors: readonly string[] = ['name', 'message', 'stack', 'cause', 'errors'];

/** What an error tells, which JSON leaves out, and whatever else was added to it. */
export function* entriesOfError(error: object): Entries {
  const names = new Set([...factsOfErrors, ...Object.keys(error)]);
  for (const [name, value] of entriesOf(error, names)) if (value !== undefined) yield [name, value];
}

/** One property. Its getter may throw. */
export function read(from: object, name: string): unknown {
  try {
    return Reflect.get(from, name);
  } catch {
    return unreadable;
  }
}

function* entriesOf(from: object, names: Iterable<string>): Entries {
  for (const name of names) yield [name, read(from, name)];
}

function nameOf(key: unknown): string {
  return typeof key === 'string' || typeof key === 'number' || typeof key === 'bigint'
    ? String(key)
    : `[${typeof key}]`;
}
