import { insist } from '../attempt.ts';
import type { Person } from '../person.ts';
import { filledWindow, searchAnswer } from '../wait-for.ts';

/** Opens the form by the command with nothing behind it, and searches in it. */
export async function fillInForm(person: Person): Promise<void> {
  const { user } = person;
  const { slack } = person.world;
  await insist(async (isAgain) => {
    const doing = { kind: 'form', isAgain } as const;
    const opened = await person.do(
      { ...doing, isRecorded: false },
      '/smsreport',
      async (tag) => slack.command('/smsreport', { user, ...tag }),
      filledWindow,
    );
    person.noteWindow(opened, 'at once');
    if (opened.end !== 'answered') return opened.end;
    const { end } = await person.do(
      doing,
      'sms.form.submit',
      async (tag) => slack.submitView({ user, values: { numbers: '13412346789' }, ...tag }),
      searchAnswer,
      opened.exchange,
    );
    person.noteSubmission(end, [opened.exchange.id]);
    if (end === 'answered') person.lookAt(opened.exchange);
    return end;
  });
}
