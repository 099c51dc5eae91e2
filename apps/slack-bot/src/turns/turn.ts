import type { Clock } from '@org/smn-core';
import type { Logger } from 'pino';
import type { Owner } from '../search/sealer.ts';
import { correlationId } from '../slack/correlation.ts';
import type { People, Person } from '../slack/people.ts';
import type { Reply } from '../slack/reply.ts';
import { ReplyError, type ReplyTarget, type Respond } from '../slack/responder.ts';
import { problemOf } from './problem.ts';
import type { Windows } from './windows.ts';

/** One thing a person did in Slack, and the way back to them. */
export interface Turn {
  readonly person: Person;
  readonly owner: Owner;
  readonly target: ReplyTarget;
  /** Says something to this person alone; with `replace`, in place of the message they clicked in. */
  reply(reply: Reply, how?: { readonly replace?: boolean }): Promise<void>;
}

/** What every turn is answered with. */
export interface TurnDependencies {
  readonly people: People;
  readonly respond: Respond;
  readonly windows: Windows;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Longest a search may take, in ms. */
  readonly searchTimeoutMs: number;
  /** After how many ms somebody is told that the search goes on. Below Slack's three seconds. */
  readonly stillSearchingAfterMs: number;
}

/** Who did it and where, as every payload of Slack's says in its own way. */
export interface TurnOrigin {
  readonly userId: string;
  readonly teamId: string;
  readonly channelId: string | undefined;
  readonly responseUrl: string | undefined;
}

/**
 * Lets somebody be answered. Whatever fails reaches them as a sentence with the reference that the log holds too; only
 * when no way to them is open, the log alone.
 */
export async function inTurn(
  dependencies: TurnDependencies,
  { userId, teamId, channelId, responseUrl }: TurnOrigin,
  answer: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { people, respond, logger } = dependencies;
  const person = await people.lookUp(userId);
  const target = { responseUrl, channelId, userId };
  const turn: Turn = {
    person,
    owner: { teamId, userId },
    target,
    reply: async (reply, how) => respond(target, reply, how),
  };
  try {
    await answer(turn);
  } catch (error) {
    if (error instanceof ReplyError) {
      logger.error(
        { correlationId: correlationId(), error: { name: error.name, message: error.message } },
        'unreached',
      );
      return;
    }
    await turn.reply(problemOf(error, person.locale, logger)).catch((unreached: unknown) => {
      const message = unreached instanceof ReplyError ? unreached.message : 'unknown';
      logger.error({ correlationId: correlationId(), error: { name: 'ReplyError', message } }, 'unreached');
    });
  }
}
