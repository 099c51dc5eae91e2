import type * as z from 'zod';
import { issuesInWords } from './issues-in-words.ts';
import { readDocument } from './policy-document.ts';
import { inWords, PolicyError, type PolicyProblem } from './policy-error.ts';
import { policySchema, type ruleSchema } from './policy-schema.ts';
import type { Policy, Rule } from './policy.ts';

/** A policy has a few rules; who has thousands of people names groups. */
const longestBytes = 64 * 1024;

/**
 * Reads a policy file.
 *
 * @throws PolicyError that lists every problem at once, each with its line
 *
 * @example
 * ```ts
 * readPolicy('version: 1\nrules:\n  - allow: [query]\n    everyone: true\n');
 * ```
 */
export function readPolicy(text: string): Policy {
  refuseTooLarge(Buffer.byteLength(text));
  const document = readDocument(text);
  if (document.value === null) throw problemOfTheFile('the file is empty: a policy begins with version: 1 and rules:');
  const parsed = policySchema.safeParse(document.value, { reportInput: true });
  const problems = [
    ...document.problems,
    ...issuesInWords(parsed.error?.issues ?? [], (path) => document.lineOf(path)),
  ];
  if (!parsed.success || problems.length > 0) throw new PolicyError(inOrder(problems));
  const { contact = null, workspaces = null, rules } = parsed.data;
  return { contact, workspaces, rules: rules.map(toRule) };
}

/** @throws PolicyError when a file of this size is no policy */
export function refuseTooLarge(bytes: number): void {
  if (bytes > longestBytes) {
    throw problemOfTheFile(`the file is larger than ${longestBytes / 1024} KiB: name groups instead of many people`);
  }
}

/** Something that is wrong with the file as a whole. */
export function problemOfTheFile(sentence: string): PolicyError {
  return new PolicyError([{ line: 1, sentence }]);
}

function toRule({ allow, everyone, users, groups, channels }: z.infer<typeof ruleSchema>): Rule {
  return { allow, everyone, users: users ?? [], groups: groups ?? [], channels: channels ?? null };
}

/** What is wrong in a place that an alias repeats is found once for each time. */
function inOrder(problems: readonly PolicyProblem[]): readonly PolicyProblem[] {
  const different = new Map(problems.map((problem) => [inWords(problem), problem]));
  return [...different.values()].toSorted((a, b) => a.line - b.line);
}
