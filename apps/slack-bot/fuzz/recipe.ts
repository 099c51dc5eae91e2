import fc from 'fast-check';
import { bend, type Change } from './bend.ts';
import { hostileText } from './hostile.ts';
import { writeJson, type Json } from './json.ts';
import { payloadOf, type Circumstances } from './payloads.ts';
import type { Framing, RawRequest } from './send.ts';
import { signingHeaders, type Signing } from './signatures.ts';
import type { Subject } from './subjects.ts';

/** What stands in a body. */
export type BodyRecipe =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'JSON'; readonly value: Json; readonly in: 'a form' | 'itself' }
  | { readonly kind: 'payload'; readonly subject: Subject; readonly changes: readonly Change[] };

/** One request, as data: what a seed brings is the same each time. */
export interface Recipe {
  /** Who did it: the id of a user, and of a workspace. */
  readonly userId: string;
  readonly teamId: string;
  readonly body: BodyRecipe;
  readonly signing: Signing;
  readonly framing: Framing;
  /** In place of the one that Slack sends; `null` for that. */
  readonly contentType: string | null;
  readonly method: string;
  readonly path: string;
}

/** What a recipe does not say. */
export type Kitchen = Omit<Circumstances, 'owner'> & { readonly url: string; readonly signingSecret: string };

/** People of the local Slack, mostly. */
export const userId = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('U0SHANGHAI', 'U0BEIJING', 'U0NEWYORK') },
  { weight: 1, arbitrary: fc.oneof(fc.constant('U0NOBODY1'), hostileText) },
);

/** Their workspace, mostly. */
export const teamId = fc.oneof(
  { weight: 20, arbitrary: fc.constant('T0EMULATED') },
  { weight: 1, arbitrary: fc.constant('T0OTHER') },
);

/** Content types that come, and that do not. */
export const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=gbk',
      'multipart/form-data; boundary=x',
      'text/plain',
      '',
      'x/y; '.repeat(200),
    ),
  },
);

/** The ways a request goes out that a client of some kind may take. */
export const usualFraming: fc.Arbitrary<Framing> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ how: 'whole' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      how: fc.constantFrom('pieces' as const, 'chunks' as const),
      size: fc.constantFrom(1, 7, 1_000, 65_536),
    }),
  },
);

/** The ways that are none. */
export const oddFraming: fc.Arbitrary<Framing> = fc.oneof(
  fc.record({ how: fc.constantFrom('no length', 'both lengths', 'broken chunk', 'expects') }),
  fc.record({ how: fc.constantFrom('cut off' as const, 'too long' as const), size: fc.constant(1) }),
);

/** The request that a recipe stands for. */
export function requestOf(recipe: Recipe, { url, signingSecret, ...kitchen }: Kitchen): RawRequest {
  const its = { ...kitchen, owner: { userId: recipe.userId, teamId: recipe.teamId } };
  const [usualType, text] = bodyOf(recipe.body, its);
  const body = typeof text === 'string' ? Buffer.from(text, 'utf8') : Buffer.from(text);
  const now = Math.floor(its.nowMs / 1_000);
  return {
    at: new URL(url),
    path: recipe.path,
    method: recipe.method,
    headers: [
      ['Content-Type', recipe.contentType ?? usualType],
      ...signingHeaders(recipe.signing, { body, secret: signingSecret, now }),
    ],
    body,
    framing: recipe.framing,
  };
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

function bodyOf(recipe: BodyRecipe, its: Circumstances): readonly [type: string, body: string | Uint8Array] {
  switch (recipe.kind) {
    case 'bytes':
      return [form, recipe.bytes];
    case 'text':
      return [form, recipe.text];
    case 'JSON':
      return recipe.in === 'itself'
        ? [json, writeJson(recipe.value)]
        : [form, formOf({ payload: writeJson(recipe.value) })];
    case 'payload': {
      const { subject, changes } = recipe;
      const payload = bend(payloadOf(subject, its), changes);
      if (subject.kind === 'event') return [json, writeJson(payload)];
      if (subject.kind === 'command' && typeof payload === 'object' && payload !== null) {
        return [
          form,
          formOf(Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, textOf(value)]))),
        ];
      }
      return [form, formOf({ payload: writeJson(payload) })];
    }
  }
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : writeJson(value);
}

// As URLSearchParams does, which would not take half a character.
function formOf(fields: Readonly<Record<string, string>>): string {
  const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');
  return Object.entries(fields)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}
