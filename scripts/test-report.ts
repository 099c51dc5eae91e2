/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** A file that could not even be loaded has no failed test, only `success: false`. */
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
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

/** Every guard that turbo ran and that said no. A failing test is counted by its own report, so `#test` is left out unless nothing was counted for it. */
export function failedGuards(run: TurboRun): string[] {
  return run.tasks
    .filter((task) => task.execution?.exitCode !== undefined && task.execution.exitCode !== 0)
    .map((task) => task.taskId);
}
