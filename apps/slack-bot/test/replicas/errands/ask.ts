import { insist } from '../attempt.ts';
import type { DeedEnd } from '../deed.ts';
import type { Person, Pressed } from '../person.ts';
import { names } from '../tally.ts';
import { searchAnswer } from '../wait-for.ts';

/** Found and not found, on one page and on several, in numbers and in rows. */
const questions = [
  '13412346789 last 24h',
  '134****6789 last 24h',
  '13900002500 last 24h',
  '13900002500 last 7d',
  'summary 13900002500 last 24h',
  '13412346789 failed last 7d',
] as const;

/** Types a question. */
export async function ask(person: Person): Promise<void> {
  const question = person.chance.oneOf(questions);
  await insist(async (isAgain) => askOnce(person, question, isAgain));
}

/**
 * Uses a button, and once more for as long as that is lost. Where "Still searching …" stands in the place of the answer by
 * then, for good, a question is typed instead.
 */
export async function insistOn(
  person: Person,
  { on, actionId }: Pressed,
  once: (isAgain: boolean) => Promise<DeedEnd>,
): Promise<void> {
  await insist(async (isAgain) => (person.sees(on, actionId) ? once(isAgain) : askOnce(person, questions[0], isAgain)));
}

async function askOnce(person: Person, question: string, isAgain: boolean): Promise<DeedEnd> {
  const { user, world } = person;
  const { end, exchange } = await person.do(
    { kind: 'command', isAgain },
    '/smsreport',
    async (tag) => world.slack.command(`/smsreport ${question}`, { user, ...tag }),
    searchAnswer,
  );
  world.tally.note(end, names.answers(exchange.id));
  if (end === 'answered') person.lookAt(exchange);
  return end;
}
