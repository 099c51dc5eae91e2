import type { Clock } from '@org/smn-core';
import type { Logger } from 'pino';
import type { Access, DenialReason, Need } from '../access/access.ts';
import type { Owner } from '../search/sealer.ts';
import type { SearchLimit } from '../search/search-limit.ts';
import { correlationId, setAsker } from '../slack/correlation.ts';
import type { KnownPerson, People } from '../slack/people.ts';
import type { Reply } from '../slack/reply.ts';
import { ReplyError, type ReplyTarget, type Respond } from '../slack/responder.ts';
import { problemSentence } from '../slack/sentence.ts';
import { currentReference, problemOf } from './problem.ts';
import { createTurnRecord, type RecordDependencies, type TurnRecord } from './record.ts';
import type { Windows } from './windows.ts';

/** One thing a person did in Slack, and the way back to them. */
export interface Turn {
  readonly person: KnownPerson;
  readonly owner: Owner;
  readonly target: ReplyTarget;
  /** Where it was done, as far as that decides who may: `undefined` in the Home, and for a shortcut from anywhere. */
  readonly channelId: string | undefined;
  readonly record: TurnRecord;
  /** Says something to this person alone; with `replace`, in place of the message they clicked in. */
  reply(reply: Reply, how?: { readonly replace?: boolean }): Promise<void>;
}

/** What every turn is answered with. */
export interface TurnDependencies extends RecordDependencies {
  readonly access: Access;
  readonly people: People;
  readonly respond: Respond;
  readonly windows: Windows;
  readonly searchLimit: SearchLimit;
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
  /** Where a reply can be seen. */
  readonly channelId: string | undefined;
  readonly responseUrl: string | undefined;
  /** Where a window was opened from, in which it was done. */
  readonly openedIn?: string | undefined;
}

/** What is done, and what it takes. */
export interface Guard {
  readonly needs: Need;
  /** The command, the action's id or the window's. */
  readonly surface: string;
}

/** A turn, and why it may not be answered: `null` when it may. */
export interface Admission {
  readonly turn: Turn;
  readonly refusal: Reply | null;
}

/** Lets somebody in, or says why not; a refusal is recorded before it is said. */
export async function admit(
  dependencies: TurnDependencies,
  { userId, teamId, channelId, responseUrl, openedIn }: TurnOrigin,
  { needs, surface }: Guard,
): Promise<Admission> {
  const { access, people, respond, logger } = dependencies;
  const owner = { teamId, userId };
  setAsker(`${teamId} ${userId}`);
  const person = await people.lookUp(userId);
  const target = { responseUrl, channelId, userId };
  const place = channelId ?? openedIn;
  const record = createTurnRecord({ ...owner, channelId: place, need: needs, surface }, dependencies);
  const turn: Turn = {
    person,
    owner,
    target,
    channelId: place,
    record,
    async reply(reply, how) {
      await record.intend();
      await respond(target, reply, how);
    },
  };
  try {
    const verdict = await access.check(needs, { owner, person, channelId: place });
    return { turn, refusal: verdict.allowed ? null : await refusalOf(turn, needs, verdict.why, dependencies) };
  } catch (error) {
    return { turn, refusal: problemOf(error, turn, logger) };
  }
}

async function refusalOf(
  { person: { locale }, record }: Turn,
  needs: Need,
  why: DenialReason,
  { access, logger }: TurnDependencies,
): Promise<Reply> {
  await record.denied(why);
  logger.warn({ correlationId: correlationId(), event: 'denied', needs, why }, 'somebody may not do that');
  return problemSentence(locale.access.refused(needs, why, access.contact(), currentReference()));
}

/**
 * Answers somebody, or says why not. Whatever fails reaches them as a sentence with the reference that the log holds
 * too; only when no way to them is open, the log alone.
 */
export async function answerTurn(
  { respond, logger }: TurnDependencies,
  { turn, refusal }: Admission,
  answer: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { target, record } = turn;
  try {
    // A refusal is in the audit already, or is about the audit.
    if (refusal === null) await answer(turn);
    else await respond(target, refusal);
  } catch (error) {
    if (error instanceof ReplyError) return unreached(error.message);
    // Past the record: it may be what failed.
    await respond(target, problemOf(error, turn, logger)).catch((failure: unknown) =>
      unreached(failure instanceof ReplyError ? failure.message : 'unknown'),
    );
  } finally {
    record.conclude();
  }

  function unreached(message: string): void {
    record.failed('unreached');
    logger.error({ correlationId: correlationId(), error: { name: 'ReplyError', message } }, 'unreached');
  }
}
