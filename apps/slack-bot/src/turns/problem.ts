import { explainError, SmnError } from '@org/smn-core';
import type { ActionsBlock } from '@slack/types';
import type { Logger } from 'pino';
import type { Locale } from '../locales/en.ts';
import { UnrecordedError } from '../audit/audit-log.ts';
import { correlationId } from '../slack/correlation.ts';
import type { Person } from '../slack/people.ts';
import { redact } from '../slack/redact.ts';
import type { Reply } from '../slack/reply.ts';
import { ReplyError } from '../slack/responder.ts';
import { problemSentence } from '../slack/sentence.ts';
import { SlackRefusal } from '../slack/slack-refusal.ts';
import { TooLateForAck } from './before-ack-is-due.ts';
import type { TurnRecord } from './record.ts';
import { WindowError } from './windows.ts';

/** What a failure is called in the log: by who can do something about it. */
export type ProblemKind =
  | 'impossible'
  | 'deadline'
  | 'timeout'
  | 'service'
  | 'operator'
  | 'window'
  | 'window-busy'
  | 'window-unfilled'
  | 'window-refused'
  | 'share-unsure'
  | 'stopped'
  | 'take-back'
  | 'cancel'
  | 'bug'
  | 'share'
  | 'not-there'
  | 'permission'
  | 'direct-messages'
  | 'file'
  | 'too-many'
  | 'unrecorded'
  | 'unreached'
  | 'too-late';

/** Slack did not let a message be shared. The message is Slack's error word. */
export class ShareError extends Error {
  override readonly name = 'ShareError';
}

/** The bot is being stopped, and what takes long is not waited for. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Slack did not take a message away. The message is Slack's error word. */
export class RemoveError extends Error {
  override readonly name = 'RemoveError';
  readonly task: 'take-back' | 'cancel';

  constructor(task: 'take-back' | 'cancel', errorWord: string) {
    super(errorWord);
    this.task = task;
  }
}

/** Somebody asked more often than one person may. */
export class TooManySearches extends Error {
  override readonly name = 'TooManySearches';
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`again in ${retryAfterMs} ms`);
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * A failure as a reply: one sentence, a next step and a reference; as a line of the log with the same reference; and as
 * what came of the turn.
 */
export function problemOf(
  error: unknown,
  { person: { locale }, record }: Failing,
  logger: Logger,
  actions: readonly ActionsBlock[] = [],
): Reply {
  const reference = currentReference();
  const kind = logProblem(error, logger, 'an answer failed');
  record.failed(kind);
  // What cannot be asked cannot be asked again either.
  const offered = kind === 'impossible' ? [] : actions;
  return problemSentence(locale.problem(kind, detailOf(error, locale), reference), offered);
}

/** Whose turn fails. */
export interface Failing {
  readonly person: Pick<Person, 'locale'>;
  readonly record: Pick<TurnRecord, 'failed'>;
}

/** What somebody is told to find it in the log. */
export function currentReference(): string {
  return correlationId() ?? '–';
}

/** Writes a failure into the log, without a number or a text. @returns which kind it is of */
export function logProblem(error: unknown, logger: Logger, what: string): ProblemKind {
  const kind = problemKind(error);
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' };
  logger.warn({ correlationId: correlationId(), kind, error: { name, message: redact(message) } }, what);
  return kind;
}

/** What Slack says where neither the person's way nor the bot's own leads to a conversation. */
const notThere = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);

/** Which kind a failure is of. */
function problemKind(error: unknown): ProblemKind {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'deadline';
  if (error instanceof WindowError) return windowKind(error);
  if (error instanceof SlackRefusal) return error.missingScope === null ? error.task : 'permission';
  if (error instanceof StoppedError) return 'stopped';
  if (error instanceof RemoveError) return error.task;
  if (error instanceof ReplyError) return 'unreached';
  if (error instanceof TooManySearches) return 'too-many';
  if (error instanceof TooLateForAck) return 'too-late';
  if (error instanceof UnrecordedError) return 'unrecorded';
  if (error instanceof ShareError) return shareKind(error.message);
  if (!(error instanceof SmnError)) return 'bug';
  switch (error.code) {
    case 'query':
      return 'impossible';
    case 'timeout':
      return 'timeout';
    case 'connection':
      return isSettingOfTheBot(error.cause) ? 'operator' : 'service';
    case 'response':
      return 'operator';
    case 'api':
      return isPassing(error.status) ? 'service' : 'operator';
  }
}

/** Nobody at the address, no such address, a certificate not to be trusted: waiting does not mend it. */
function isSettingOfTheBot(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$|CERT|SIGNATURE|^ERR_(?:TLS|SSL)/.test(
    code,
  );
}

function shareKind(errorWord: string): ProblemKind {
  if (errorWord === 'no_answer' || errorWord.startsWith('http_5')) return 'share-unsure';
  if (errorWord === 'missing_scope') return 'permission';
  return notThere.has(errorWord) ? 'not-there' : 'share';
}

function windowKind({ step, message }: WindowError): ProblemKind {
  if (message === 'ratelimited') return 'window-busy';
  if (step === 'fill') return 'window-unfilled';
  return /trigger/.test(message) || message === 'no_answer' ? 'window' : 'window-refused';
}

/** Trouble of the service's own, which goes by: too much to do, or something that failed inside. */
function isPassing(status: number | undefined): boolean {
  return status === 429 || status === 408 || (status !== undefined && status >= 500);
}

/** What core says of a failure; a word of our own for what is none of SMN's. */
export function whyNoAnswer(error: unknown, locale: Locale): string {
  return error instanceof SmnError ? explainError(error, locale.locale) : locale.noReason;
}

function detailOf(error: unknown, locale: Locale): string {
  if (error instanceof SlackRefusal) return error.missingScope ?? '';
  if (error instanceof ShareError) return 'chat:write';
  if (error instanceof TooManySearches) return String(Math.ceil(error.retryAfterMs / 1_000));
  if (!(error instanceof SmnError)) return '';
  return explainError(error, locale.locale);
}
