import type { Person, Pressed } from '../person.ts';
import { names } from '../tally.ts';
import { sharedIt } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Looks at what others would see of an answer, and shows it to them. */
export async function shareAnswer(person: Person, pressed: Pressed): Promise<void> {
  const { user, world } = person;
  const { slack, tally } = world;
  await insistOn(person, pressed, async (isAgain) => {
    const doing = { kind: 'share', isAgain } as const;
    const opened = await person.openWindow(doing, pressed);
    if (opened.end !== 'answered') return opened.end;
    const { end, exchange } = await person.do(
      doing,
      'sms.share.submit',
      async (tag) => slack.submitView({ user, values: { channel: 'C0SMSOPS1' }, ...tag }),
      async (shared, signal) => {
        await shared.nextReply({ signal });
        return sharedIt(opened.exchange, signal);
      },
    );
    // What others see, and what the person is told of it.
    tally.note(end, names.answers(exchange.id));
    tally.note(end, names.answers(opened.exchange.id));
    return end;
  });
}
