import { webApi } from '@slack/bolt';
import { slackErrorWord } from './slack-error.ts';

/** What Slack was needed for. */
export type SlackTask = 'direct-messages' | 'file';

/** Slack did not do what there is no other way to do. The message is its error word; never an address. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly task: SlackTask;
  /** The scope that the app lacks, like `files:write`; `null` when it is something else. */
  readonly missingScope: string | null;

  constructor(task: SlackTask, cause: unknown) {
    const word = typeof cause === 'string' ? cause : slackErrorWord(cause);
    const missingScope = missingScopeOf(cause);
    super(`${task}: ${word}${missingScope === null ? '' : ` (${missingScope})`}`);
    this.task = task;
    this.missingScope = missingScope;
  }
}

function missingScopeOf(error: unknown): string | null {
  if (!(error instanceof webApi.WebAPIPlatformError) || error.data.error !== 'missing_scope') return null;
  const { data } = error;
  return 'needed' in data && typeof data.needed === 'string' ? data.needed : '';
}
