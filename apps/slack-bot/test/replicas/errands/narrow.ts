import { lookAway } from '../../support/seen.ts';
import type { Person, Pressed } from '../person.ts';
import { names } from '../tally.ts';
import { filledWindow, searchAnswer } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Opens the filter, and has the answer for another time. */
export async function narrow(person: Person, pressed: Pressed): Promise<void> {
  const { user, world } = person;
  const { slack, tally } = world;
  await insistOn(person, pressed, async (isAgain) => {
    const doing = { kind: 'filter', isAgain } as const;
    await lookAway(world, user);
    const opened = await person.click(doing, { ...pressed, isRecorded: false }, async (_, signal) =>
      filledWindow(world, user, signal),
    );
    tally.note(opened.end, names.windows(user));
    if (opened.end !== 'answered') return opened.end;
    const { end } = await person.do(
      doing,
      'sms.filter.submit',
      async (tag) => slack.submitView({ user, values: { window: 'last 7d' }, ...tag }),
      async (_, signal) => searchAnswer(opened.exchange, signal),
    );
    tally.note(end, names.answers(opened.exchange.id));
    if (end === 'answered') person.lookAt(opened.exchange);
    return end;
  });
}
