import type { Fault } from '@org/smn-emulator';
import type { Campaign } from './campaigns.ts';
import { judgeAck, judgeCall, judgeMessage } from './judge.ts';
import { requestOf, type Recipe } from './recipe.ts';
import { send, type RawOutcome } from './send.ts';
import type { Stand } from './stand.ts';
import type { TroubleWatch } from './trouble-watch.ts';
import { usualAnswer } from './usual-answer.ts';

/** Something that must never be so. */
export interface Problem {
  readonly what: string;
  /** Which request of the batch it came of; `null` where nobody can say. */
  readonly index: number | null;
}

/** A batch, and what it is thrown at. */
export interface BatchParts {
  readonly stand: Stand;
  readonly watch: TroubleWatch;
  readonly campaign: Campaign;
  readonly trouble: Fault | null;
}

/** What came of a batch. */
export interface BatchResult {
  readonly problems: readonly Problem[];
  /** The status of each answer, or what came instead. */
  readonly answers: readonly string[];
}

/** A part of the requests come with a trigger that opens windows: those of the first seconds. */
const withTriggers = 10;

/** Sends all of them at once, waits until nothing goes on any more, and looks whether everything is as it must be. */
export async function runBatch(recipes: readonly Recipe[], parts: BatchParts): Promise<BatchResult> {
  const { stand, watch, campaign, trouble } = parts;
  const before = await usualAnswer(stand, watch);
  watch.take();
  stand.takeAsked();
  const fault = trouble === null ? null : stand.house.smn.fault(trouble);
  const numbers = recipes.map(() => stand.nextNumber());
  const outcomes = await Promise.all(
    recipes.map(async (recipe, index) =>
      sendOne(recipe, { stand, number: numbers[index] ?? 0, index, tells: campaign.tells }),
    ),
  );
  const isSettled = await watch.settled();
  fault?.remove();
  const asked = stand.takeAsked();
  const posted = stand.sink.take();
  const indexOf = (number: number): number | null => {
    const index = numbers.indexOf(number);
    return index < 0 ? null : index;
  };
  const problems: Problem[] = [
    ...(isSettled ? [] : [{ what: 'the bot is never done with it', index: null }]),
    ...outcomes.flatMap((outcome, index) =>
      judgeOutcome(outcome, campaign, isBent(recipes[index])).map((what) => ({ what, index })),
    ),
    ...posted.flatMap(({ to, body }) => judgeMessage(body).map((what) => ({ what, index: indexOf(to) }))),
    ...asked.slack
      .filter(({ path }) => path.startsWith('/api/'))
      .flatMap((call) => judgeCall(call).map((what) => ({ what: `${what} (${call.path})`, index: null }))),
    ...judgeEffects(campaign, { slack: asked.slack.length + posted.length, smn: asked.smn }),
    ...(campaign.tells ? untold(numbers, new Set(posted.map(({ to }) => to))) : []),
  ];
  const after = await usualAnswer(stand, watch);
  if (after !== before) problems.push({ what: `a usual question is answered otherwise:\n${after}`, index: null });
  problems.push(...watch.take().map((what) => ({ what, index: null })));
  return { problems, answers: outcomes.map(nameOf) };
}

async function sendOne(
  recipe: Recipe,
  { stand, number, index, tells }: { stand: Stand; number: number; index: number; tells: boolean },
): Promise<RawOutcome> {
  const isKnown = stand.house.slack.users.some(({ id }) => id === recipe.userId);
  // Whoever is shown a window is told nothing else.
  const isReal = index < withTriggers && isKnown && !tells;
  const triggerId = isReal ? await stand.trigger(recipe.userId) : `13.${number}.x`;
  return send(
    requestOf(recipe, {
      url: stand.url,
      key: stand.key,
      signingSecret: stand.house.slack.signingSecret,
      nowMs: Date.now(),
      responseUrl: stand.sink.responseUrl(number),
      triggerId,
      eventId: `Ev${number}`,
    }),
  );
}

function nameOf(outcome: RawOutcome): string {
  return outcome.kind === 'answered' ? String(outcome.status) : outcome.kind;
}

/** Of what Slack would never send, anything may find its way back into a window. */
function isBent(recipe: Recipe | undefined): boolean {
  return recipe?.body.kind !== 'payload' || recipe.body.changes.length > 0;
}

function judgeOutcome(outcome: RawOutcome, { answers }: Campaign, bent: boolean): readonly string[] {
  if (outcome.kind === 'silent') return ['a request is never answered'];
  const isFine = answers.includes(outcome.kind === 'closed' ? 'closed' : outcome.status);
  const wrong = isFine ? [] : [`a request is answered with ${nameOf(outcome)}`];
  return outcome.kind === 'answered' ? [...wrong, ...judgeAck(outcome.body, bent)] : wrong;
}

function judgeEffects(
  { mayLeadTo }: Campaign,
  { slack, smn }: { readonly slack: number; readonly smn: readonly string[] },
): readonly Problem[] {
  const reports = smn.filter((path) => path.includes('/sms/report')).length;
  const messages = smn.filter((path) => path.includes('/sms/message')).length;
  if (mayLeadTo === 'nothing' && slack + smn.length > 0) {
    return [{ what: `it led to ${slack} requests to Slack and ${smn.length} to SMN`, index: null }];
  }
  if (mayLeadTo === 'no reports' && reports + messages > 0) {
    return [{ what: `it led to ${reports} looks into reports and ${messages} into texts`, index: null }];
  }
  return [];
}

function untold(numbers: readonly number[], told: ReadonlySet<number>): readonly Problem[] {
  return numbers.flatMap((number, index) => (told.has(number) ? [] : [{ what: 'somebody is told nothing', index }]));
}
