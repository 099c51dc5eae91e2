/** One thing Slack would refuse, and where it is. */
export type BlockKitProblem = {
  /** A JSON pointer, for example `/blocks/0/text/text`. */
  pointer: string;
  /** In the words Slack uses where they are known, for example `must be less than 3001 characters`. */
  message: string;
};

/** Whether Slack would take it, and if not, everything that is wrong with it. */
export type BlockKitValidation = { ok: true } | { ok: false; problems: readonly BlockKitProblem[] };

/** A problem as one line, as Slack writes it into `errors`. */
export function describeProblem(problem: BlockKitProblem): string {
  return `${problem.message} [json-pointer:${problem.pointer}]`;
}
