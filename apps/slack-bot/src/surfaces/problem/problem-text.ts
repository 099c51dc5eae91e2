import { SmnError } from '@org/smn-core';
import type { Locale } from '../../locales/en.ts';

type ProblemKind = keyof Locale['problems'];

/** A failure as one sentence with a next step, and the reference that finds it in the log. */
export function problemText(error: unknown, correlationId: string, locale: Locale): string {
  if (error instanceof SmnError && error.code === 'query') {
    return locale.impossible(`${error.field} ${error.problem}`);
  }
  const apiCode = error instanceof SmnError ? error.apiCode : undefined;
  return locale.reference(locale.problems[problemKind(error)], correlationId, apiCode);
}

/** Which sentence a failure gets. */
export function problemKind(error: unknown): ProblemKind {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  if (!(error instanceof SmnError)) return 'bug';
  switch (error.code) {
    case 'timeout':
    case 'connection':
    case 'response':
      return error.code;
    case 'query':
      return 'rejected';
    case 'api':
      return apiProblemKind(error.status ?? 0);
  }
}

function apiProblemKind(status: number): ProblemKind {
  if (status === 401) return 'refused';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'busy';
  return status >= 500 ? 'trouble' : 'rejected';
}
