import { isAlias, isMap, isNode, isScalar, isSeq, visit, type Alias, type Document, type Node } from 'yaml';

/** Where in a document something is: keys, and indices of lists. */
export type Path = readonly PropertyKey[];

/** What a document holds that its value does not show. */
export interface Oddities {
  /** Keys that stand in one place for the second time. */
  readonly twice: readonly Node[];
  /** `*name`, in the order of the text. */
  readonly aliases: readonly Alias[];
  /** Those of them that no `&name` comes before. */
  readonly loose: readonly Alias[];
}

/** Finds keys that are there twice, and aliases. */
export function lookThrough(document: Document.Parsed): Oddities {
  const [twice, aliases, loose]: [Node[], Alias[], Alias[]] = [[], [], []];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        aliases.push(node);
        if (!anchors.has(node.source)) loose.push(node);
      } else if (node.anchor !== undefined) {
        anchors.add(node.anchor);
      }
    },
    Map: (_key, map) => {
      const keys = new Set<unknown>();
      if (map.anchor !== undefined) anchors.add(map.anchor);
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) twice.push(key);
        keys.add(key.value);
      }
    },
  });
  return { twice, aliases, loose };
}

/** Where in the text a key or the entry of a list begins; what would hold it, where it is missing. */
export function offsetOf(document: Document.Parsed, path: Path): number {
  let found: Place = { at: document.contents, holds: document.contents };
  for (const step of path) {
    const next = stepInto(isAlias(found.holds) ? found.holds.resolve(document) : found.holds, step);
    if (next === null) break;
    found = next;
  }
  return found.at?.range?.[0] ?? 0;
}

/** Where a text in quotes begins that ends there; `undefined` where none does. */
export function quotedUntil(document: Document.Parsed, endOffset: number): number | undefined {
  let beginning: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === endOffset) beginning = range[0];
    },
  });
  return beginning;
}

/** A key and its value, or an entry of a list twice. */
interface Place {
  readonly at: Node | null;
  readonly holds: unknown;
}

function stepInto(holder: unknown, step: PropertyKey): Place | null {
  if (isSeq(holder)) {
    const entry = holder.items[Number(step)];
    return isNode(entry) ? { at: entry, holds: entry } : null;
  }
  // Of a key that is there twice, the last is what counts.
  const pair = isMap(holder) ? holder.items.findLast(({ key }) => isScalar(key) && key.value === step) : undefined;
  return pair !== undefined && isNode(pair.key) ? { at: pair.key, holds: pair.value } : null;
}
