import { explainError, SmnError } from '@org/smn-core';
import type { ActionsBlock } from '@slack/types';
import type { Logger } from 'pino';
import type { Locale } from '../locales/en.ts';
import { correlationId } from '../slack/correlation.ts';
import { redact } from '../slack/redact.ts';
import type { Reply } from '../slack/reply.ts';
import { problemSentence } from '../slack/sentence.ts';
import { WindowError } from './windows.ts';

/** What a failure is called in the log: by who can do something about it. */
export type ProblemKind = 'impossible' | 'deadline' | 'timeout' | 'service' | 'operator' | 'window' | 'bug';

/** A failure as a reply: one sentence, a next step and a reference; and as a line of the log with the same reference. */
export function problemOf(
  error: unknown,
  locale: Locale,
  logger: Logger,
  actions: readonly ActionsBlock[] = [],
): Reply {
  const reference = correlationId() ?? '–';
  const kind = problemKind(error);
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
  logger.warn({ correlationId: reference, kind, error: { name, message: redact(message) } }, 'an answer failed');
  return problemSentence(locale.problem(kind, detailOf(error, locale), reference), actions);
}

/** Which kind a failure is of. */
function problemKind(error: unknown): ProblemKind {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'deadline';
  if (error instanceof WindowError) return 'window';
  if (!(error instanceof SmnError)) return 'bug';
  switch (error.code) {
    case 'query':
      return 'impossible';
    case 'timeout':
      return 'timeout';
    case 'connection':
    case 'response':
      return error.retryable ? 'service' : 'operator';
    case 'api':
      return isPassing(error.status) ? 'service' : 'operator';
  }
}

/** Trouble of the service's own, which goes by: too much to do, or something that failed inside. */
function isPassing(status: number | undefined): boolean {
  return status === 429 || status === 408 || (status !== undefined && status >= 500);
}

function detailOf(error: unknown, locale: Locale): string {
  if (!(error instanceof SmnError)) return '';
  return error.code === 'query' ? `${error.field} ${error.problem}` : explainError(error, locale.locale);
}
