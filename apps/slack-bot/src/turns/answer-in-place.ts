import type { ActionsBlock } from '@slack/types';
import type { Reply } from '../slack/reply.ts';
import { sentence } from '../slack/sentence.ts';
import { problemOf } from './problem.ts';
import type { Turn, TurnDependencies } from './turn.ts';

/** Where an answer goes, and what can be done when there is none. */
export interface AnswerInPlaceOptions {
  /**
   * Whether it takes the place of the message that was clicked in. A problem does not, and the older answer stays; unless
   * the search took so long that its announcement stands there already.
   */
  readonly replace: boolean;
  /** What is offered beside the sentence when the answer failed. */
  readonly actionsOnFailure?: readonly ActionsBlock[];
}

/**
 * Answers a turn with what takes a while. When it takes long, the person is told that the search goes on, and the answer
 * comes in the same place. A failure becomes a sentence.
 *
 * @param work is stopped when the search has taken too long
 */
export async function answerInPlace(
  turn: Turn,
  { logger, searchTimeoutMs, stillSearchingAfterMs }: TurnDependencies,
  { replace, actionsOnFailure = [] }: AnswerInPlaceOptions,
  work: (signal: AbortSignal) => Promise<Reply>,
): Promise<void> {
  const { locale } = turn.person;
  let told = Promise.resolve(false);
  const timer = setTimeout(() => {
    // Whether this is seen decides nothing: the answer follows anyway, and finds its own way.
    told = turn.reply(sentence(locale.stillSearching), { replace }).then(
      () => true,
      () => false,
    );
  }, stillSearchingAfterMs);
  let reply: Reply;
  try {
    reply = await work(AbortSignal.timeout(searchTimeoutMs));
  } catch (error) {
    reply = problemOf(error, turn, logger, actionsOnFailure);
  } finally {
    clearTimeout(timer);
  }
  // The answer must come second, and then it takes the place of the sentence before it.
  const wasTold = await told;
  await turn.reply(reply, { replace: wasTold || (replace && !reply.isProblem) });
}
