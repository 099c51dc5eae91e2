import { isJsonObject } from '../json-value.ts';
import type { SurfaceKind } from './compile-schema.ts';
import type { BlockKitProblem } from './problem.ts';

/** An object somewhere in a surface, and where. */
export type Placed = { readonly fields: Readonly<Record<string, unknown>>; readonly pointer: string };

/** What the rules look at. */
export type Surface = {
  readonly kind: SurfaceKind;
  /** The message or the view itself. */
  readonly whole: Placed;
  /** All blocks, those in a container right after it. */
  readonly blocks: readonly Placed[];
  /** Every object anywhere in it. */
  readonly objects: readonly Placed[];
};

/** One of our own rules: what the types do not say. */
export type SurfaceRule = (surface: Surface) => readonly BlockKitProblem[];

/** Takes a surface apart for the rules; whatever is not shaped as it should be is left to the schema. */
export function surfaceOf(kind: SurfaceKind, fields: Readonly<Record<string, unknown>>, pointer: string): Surface {
  const whole = { fields, pointer };
  return {
    kind,
    whole,
    blocks: blocksIn(whole, 'blocks'),
    objects: objectsIn(whole.fields['blocks'], `${pointer}/blocks`),
  };
}

/** The objects of a list in a field, each with its place. */
export function listIn({ fields, pointer }: Placed, field: string): readonly Placed[] {
  const value = fields[field];
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.flatMap((item, index) =>
    isJsonObject(item) ? [{ fields: item, pointer: `${pointer}/${field}/${index}` }] : [],
  );
}

/** A problem at an object, or at a field of it. */
export function problemAt({ pointer }: Placed, message: string, field?: string): BlockKitProblem {
  return { pointer: field === undefined ? pointer : `${pointer}/${field}`, message };
}

/** Whether the object says it is of this type. */
export function isOfType({ fields }: Placed, ...types: readonly string[]): boolean {
  return typeof fields['type'] === 'string' && types.includes(fields['type']);
}

function blocksIn(holder: Placed, field: string): readonly Placed[] {
  return listIn(holder, field).flatMap((block) => [block].concat(blocksIn(block, 'child_blocks')));
}

function objectsIn(value: unknown, pointer: string): readonly Placed[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => objectsIn(item, `${pointer}/${index}`));
  }
  if (!isJsonObject(value)) return [];
  const inside = Object.entries(value).flatMap(([field, child]) => objectsIn(child, `${pointer}/${field}`));
  return [{ fields: value, pointer }, ...inside];
}
