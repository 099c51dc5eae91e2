/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

/** Stands for arrays in arrays, so many that nothing could write them down one in the other. */
const deepMark = /"⟦deep:(\d+)⟧"/g;

/** A value that becomes this many arrays in each other once it is written. */
export function deepArrays(depth: number): Json {
  return `⟦deep:${depth}⟧`;
}

/** As text; what stands for deep arrays is written out. */
export function writeJson(value: Json): string {
  return JSON.stringify(value).replace(deepMark, (_mark, depth: string) => {
    const levels = Number(depth);
    return '['.repeat(levels) + ']'.repeat(levels);
  });
}

/** Whether it has fields. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads it; `undefined` when it is none. */
export function readJson(text: string): Json | undefined {
  try {
    // What comes out of JSON.parse is what JSON can say.
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
