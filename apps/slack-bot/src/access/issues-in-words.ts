import type * as z from 'zod';
import { quote } from './describe-value.ts';
import { nearestName } from './nearest-name.ts';
import type { PolicyProblem } from './policy-error.ts';
import { policySchema, ruleSchema } from './policy-schema.ts';
import type { Path } from './yaml-nodes.ts';

type Issue = z.core.$ZodIssue;

/** Keys of which a rule needs one, to mean somebody. */
const whom = ['everyone', 'users', 'groups'];

/**
 * What the schema found, with lines. A key that is only misspelled is one problem: that it is missing, too, goes without
 * saying.
 */
export function issuesInWords(issues: readonly Issue[], lineOf: (path: Path) => number): readonly PolicyProblem[] {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue) : []));
  const meant = new Set(unknown.map(({ holder, nearest }) => keyOf([...holder, nearest ?? ''])));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !followsFrom(issue, meant));
  return [
    ...others.map(({ path, message }) => ({ line: lineOf(path), sentence: message })),
    ...unknown.map(({ holder, key, sentence }) => ({ line: lineOf([...holder, key]), sentence })),
  ];
}

function unknownKeys({ path, keys }: z.core.$ZodIssueUnrecognizedKeys) {
  const isRule = path.length > 0;
  const known = Object.keys((isRule ? ruleSchema : policySchema).shape);
  return keys.map((key) => {
    const nearest = nearestName(key, known);
    const right = nearest === null ? `there are ${known.join(', ')}` : `did you mean "${nearest}"?`;
    return {
      holder: path,
      key,
      nearest,
      sentence: `${quote(key)} is no key of a ${isRule ? 'rule' : 'policy'}: ${right}`,
    };
  });
}

function followsFrom({ code, path, input }: Issue, meant: ReadonlySet<string>): boolean {
  if (code === 'custom') return whom.some((key) => meant.has(keyOf([...path, key])));
  return input === undefined && meant.has(keyOf(path));
}

function keyOf(path: Path): string {
  return path.map(String).join('/');
}
