import { lookAway } from '../../support/seen.ts';
import { insist } from '../attempt.ts';
import type { Person } from '../person.ts';
import { names } from '../tally.ts';
import { filledWindow, searchAnswer } from '../wait-for.ts';

/** Opens the form by the command with nothing behind it, and searches in it. */
export async function fillInForm(person: Person): Promise<void> {
  const { user, world } = person;
  const { slack, tally } = world;
  await insist(async (isAgain) => {
    const doing = { kind: 'form', isAgain } as const;
    await lookAway(world, user);
    const opened = await person.do(
      doing,
      null,
      async (tag) => slack.command('/smsreport', { user, ...tag }),
      async (_, signal) => filledWindow(world, user, signal),
    );
    tally.note(opened.end, names.windows(user));
    if (opened.end !== 'answered') return opened.end;
    const { end } = await person.do(
      doing,
      'sms.form.submit',
      async (tag) => slack.submitView({ user, values: { numbers: '13412346789' }, ...tag }),
      async (_, signal) => searchAnswer(opened.exchange, signal),
    );
    tally.note(end, names.answers(opened.exchange.id));
    if (end === 'answered') person.lookAt(opened.exchange);
    return end;
  });
}
