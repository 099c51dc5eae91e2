/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** A file that could not even be loaded has no failed test, only `success: false`. */
  readonly testResults: readonly {
    /** Its path. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string }[];
  }[];
}

/** The part of turbo's run summary that tells what failed. */
export interface TurboRun {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly execution?: { readonly exitCode?: number | null } | null;
  }[];
}

export function countTests(reports: readonly VitestReport[]): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const report of reports) {
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    failed += report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
  }
  return { passed, failed };
}

/** Every task that turbo ran and that said no. */
export function failedTasks(run: TurboRun): string[] {
  return run.tasks
    .filter((task) => task.execution?.exitCode !== undefined && task.execution.exitCode !== 0)
    .map((task) => task.taskId);
}

/** Files with a test title that holds a full phone number: titles are printed, and numbers never are. */
export function filesWithNumberedTitles(reports: readonly VitestReport[]): string[] {
  return reports
    .flatMap((report) => report.testResults)
    .filter((file) => file.assertionResults.some(({ fullName }) => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(fullName)))
    .map((file) => file.name);
}
