import fc from 'fast-check';
import { hostileText, hostileValue } from './hostile.ts';
import { isObject, type Json } from './json.ts';

/** One thing that is wrong with a value; `at` counts everything in it, and goes round. */
export type Change =
  | { readonly what: 'remove'; readonly at: number }
  | { readonly what: 'replace'; readonly at: number; readonly value: Json }
  | { readonly what: 'wrap'; readonly at: number }
  | { readonly what: 'add'; readonly at: number; readonly name: string; readonly value: Json };

const at = fc.nat({ max: 200 });
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'type', 'user', 'team', 'value', 'view', 'actions', 'channel', 'id'),
  hostileText,
);

/** Something to be changed. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ what: fc.constant('remove' as const), at }),
  fc.record({ what: fc.constant('replace' as const), at, value: hostileValue }),
  fc.record({ what: fc.constant('wrap' as const), at }),
  fc.record({ what: fc.constant('add' as const), at, name, value: hostileValue }),
);

/** The value with all of that changed, one after the other. */
export function bend(value: Json, changes: readonly Change[]): Json {
  return changes.reduce(bendOnce, value);
}

function bendOnce(root: Json, wanted: Change): Json {
  const target = wanted.at % countOf(root);
  let passed = -1;
  /** `undefined` for what is no more. */
  function walk(value: Json): Json | undefined {
    passed += 1;
    if (passed === target) return changed(value, wanted);
    if (Array.isArray(value)) return value.flatMap((each: Json) => [walk(each)].filter((kept) => kept !== undefined));
    if (!isObject(value)) return value;
    // Fields are defined one by one, also one of the name `__proto__`.
    return Object.fromEntries(
      Object.entries(value).flatMap(([field, inner]) => {
        const kept = walk(inner);
        return kept === undefined ? [] : [[field, kept]];
      }),
    );
  }
  return walk(root) ?? null;
}

function changed(value: Json, wanted: Change): Json | undefined {
  switch (wanted.what) {
    case 'remove':
      return undefined;
    case 'replace':
      return wanted.value;
    case 'wrap':
      return [value];
    case 'add':
      return isObject(value)
        ? Object.fromEntries([...Object.entries(value), [wanted.name, wanted.value]])
        : wanted.value;
  }
}

function countOf(value: Json): number {
  const inner = typeof value === 'object' && value !== null ? Object.values(value) : [];
  return inner.reduce((count: number, each: Json) => count + countOf(each), 1);
}
