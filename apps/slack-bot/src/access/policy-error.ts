/** One thing that is wrong with a policy. */
export interface PolicyProblem {
  /** Counted from 1; 1 as well for what is wrong with the file as a whole. */
  readonly line: number;
  /** What is wrong, and what would be right. */
  readonly sentence: string;
}

/** A policy that cannot be used. Lists every problem at once, with its line. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(`The policy does not fit:\n${problems.map((problem) => `  - ${inWords(problem)}`).join('\n')}`);
    this.problems = problems;
  }
}

/** A problem as a person reads it: `line 7: "everyone" is "yes", but must be true or false`. */
export function inWords({ line, sentence }: PolicyProblem): string {
  return `line ${line}: ${sentence}`;
}
