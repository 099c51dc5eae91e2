import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { PolicyError } from '../src/access/policy-error.ts';
import type { Policy } from '../src/access/policy.ts';
import { readPolicy } from '../src/access/read-policy.ts';
import { policy } from './support/arbitrary-policies.ts';

/** Reads a text as the bot does. @returns its problems; `null` when it is a policy @throws whatever else comes of it */
function problemsOf(text: string): PolicyError['problems'] | null {
  try {
    readPolicy(text);
    return null;
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

function expectPolicyOrProblems(text: string): void {
  const problems = problemsOf(text);
  if (problems === null) return;
  expect(problems).not.toEqual([]);
  const lines = text.trimEnd().split('\n').length;
  for (const { line, sentence } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(sentence.length).toBeLessThan(300);
    expect(sentence).not.toMatch(/[\n\r]/);
  }
}

/** Pieces that mean something to YAML, or to a policy. */
const pieces = [
  ['version: 1', 'rules:', 'contact:', 'workspaces:', 'allow:', 'users:', 'groups:', 'channels:', 'everyone: true'],
  [
    '- ',
    '  ',
    '    ',
    '\n',
    '\n  - ',
    '\n    ',
    '\r\n',
    '\t',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '? ',
    '|',
    '>-',
    '#',
    ' #',
  ],
  [
    'query',
    'U0AA',
    'S0AA',
    'C0AA',
    'T0AA',
    'direct',
    '12',
    'null',
    '~',
    '"',
    "'",
    '\\x',
    '@',
    '`',
    '\0',
    '\uFEFF',
    '𝒳',
  ],
  ['&a ', '*a', '<<: *a', '!!set ', '!<x> ', '%YAML 1.1\n', '---\n', '...\n', '__proto__: ', 'constructor: '],
].flat();
const piece = fc.constantFrom(...pieces);

/** A policy as a file, each list that would be empty left out. */
function toFile({ workspaces, rules }: Policy): string {
  const written = rules.map(({ allow, everyone, users, groups, channels }) => ({
    allow,
    ...(everyone && { everyone }),
    ...(users.length > 0 && { users }),
    ...(groups.length > 0 && { groups }),
    ...(channels !== null && { channels }),
  }));
  return stringify({ version: 1, ...(workspaces !== null && { workspaces }), rules: written });
}

const meaningful = policy.map((made) => ({
  ...made,
  rules: made.rules.filter(({ everyone, users, groups }) => everyone || users.length + groups.length > 0),
}));

it('a policy that was written down is read as it was meant', () => {
  fc.assert(
    fc.property(meaningful, (made) => {
      expect(readPolicy(toFile(made))).toEqual(made);
    }),
    { numRuns: 300 },
  );
});

describe('whatever the file holds, it is a policy or has problems within its lines:', () => {
  it('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectPolicyOrProblems), { numRuns: 1_000 });
  });

  it('any order of the pieces that files are made of', () => {
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectPolicyOrProblems), { numRuns: 2_000 });
  });

  it('any document', () => {
    const document = fc.jsonValue({ maxDepth: 4 }).map((value) => stringify(value));
    fc.assert(fc.property(document, expectPolicyOrProblems), { numRuns: 500 });
  });

  it('a policy with a piece cut out, or put in', () => {
    const broken = fc
      .tuple(meaningful.map(toFile), fc.nat(), fc.nat({ max: 20 }), fc.option(piece, { nil: '' }))
      .map(([text, at, length, more]) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + more + text.slice(start + length);
      });
    fc.assert(fc.property(broken, expectPolicyOrProblems), { numRuns: 700 });
  });

  it('one piece many times', () => {
    fc.assert(
      fc.property(piece, piece, fc.integer({ min: 1, max: 3_000 }), (one, other, times) =>
        expectPolicyOrProblems(`${one}${other}`.repeat(times)),
      ),
      { numRuns: 50 },
    );
  });
});
