import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { expect } from 'vitest';

/** What must not be seen, each in the form it has in real life. */
export interface Secrets {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly securityToken: string;
  readonly token: string;
  readonly password: string;
  readonly mobile: string;
}

/** The longest piece of a secret that may show: what is left of it helps nobody. */
const longestPiece = 11;
/** Of a number in full, the service itself shows the first three and the last four. */
const longestPieceOfNumber = 7;

export const anySecrets: fc.Arbitrary<Secrets> = fc.record({
  accessKeyId: fc.stringMatching(/^[A-Z][A-Z0-9]{19}$/),
  secretAccessKey: fc.stringMatching(/^[A-Z][A-Za-z0-9]{39}$/),
  securityToken: fc.stringMatching(/^gQ[A-Za-z0-9_-]{120,160}$/),
  token: fc.stringMatching(/^MII[A-Za-z0-9+_=-]{200,240}$/),
  password: fc.stringMatching(/^[A-Z][a-z]{3}[!@#$%&]{2}[A-Za-z0-9]{14}$/),
  mobile: fc.stringMatching(/^1[3-9]\d{9}$/),
});

/** Looks at something every way there is, and at all its causes, for any piece of a secret. */
export function expectHidden(shown: unknown, secrets: Secrets): void {
  const seen = everythingOf(shown);
  for (const [name, secret] of Object.entries(secrets)) {
    const length = (name === 'mobile' ? longestPieceOfNumber : longestPiece) + 1;
    const pieces = Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length));
    expect(
      pieces.filter((piece) => seen.includes(piece)),
      `pieces of ${name} in ${seen}`,
    ).toEqual([]);
  }
}

function everythingOf(shown: unknown): string {
  const texts = [
    inspect(shown, { depth: 10, showHidden: true }),
    inspect(shown),
    JSON.stringify(shown) ?? '',
    String(shown),
  ];
  if (Array.isArray(shown)) texts.push(...shown.map(everythingOf));
  if (shown instanceof Error) texts.push(shown.stack ?? '', shown.message, everythingOf(shown.cause));
  return texts.join('\n');
}
