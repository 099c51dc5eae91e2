import type { Person, Pressed } from '../person.ts';
import { filledWindow, searchAnswer } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Opens the filter, and has the answer for another time. */
export async function narrow(person: Person, pressed: Pressed): Promise<void> {
  const { user } = person;
  const { slack } = person.world;
  await insistOn(person, pressed, async (isAgain) => {
    const doing = { kind: 'filter', isAgain } as const;
    const opened = await person.click({ ...doing, isRecorded: false }, pressed, filledWindow);
    person.noteWindow(opened, 'at once');
    if (opened.end !== 'answered') return opened.end;
    const { end } = await person.do(
      doing,
      'sms.filter.submit',
      async (tag) => slack.submitView({ user, values: { window: 'last 7d' }, ...tag }),
      searchAnswer,
      opened.exchange,
    );
    person.noteSubmission(end, [opened.exchange.id]);
    if (end === 'answered') person.lookAt(opened.exchange);
    return end;
  });
}
