import type { Person, Pressed } from '../person.ts';
import { filledWindow, sharedIt } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Looks at what others would see of an answer, and shows it to them. */
export async function shareAnswer(person: Person, pressed: Pressed): Promise<void> {
  const { user } = person;
  const { slack } = person.world;
  await insistOn(person, pressed, async (isAgain) => {
    const doing = { kind: 'share', isAgain } as const;
    const opened = await person.click(doing, pressed, filledWindow);
    person.noteWindow(opened, 'filled later');
    if (opened.end !== 'answered') return opened.end;
    const { end, exchange } = await person.do(
      doing,
      'sms.share.submit',
      async (tag) => slack.submitView({ user, values: { channel: 'C0SMSOPS1' }, ...tag }),
      sharedIt,
      opened.exchange,
    );
    // What others see, and what the person is told of it.
    person.noteSubmission(end, [exchange.id, opened.exchange.id]);
    return end;
  });
}
