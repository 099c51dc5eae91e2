import { buttonsOf } from '../buttons-of.ts';
import type { Person, Pressed } from '../person.ts';
import { ask } from './ask.ts';
import { exportAnswer } from './export-answer.ts';
import { fillInForm } from './fill-in-form.ts';
import { narrow } from './narrow.ts';
import { seeDetails } from './see-details.ts';
import { shareAnswer } from './share-answer.ts';
import { turn } from './turn.ts';

/** Something that is done with an answer by one of its buttons. */
interface ButtonErrand {
  readonly button: RegExp;
  readonly use: (person: Person, pressed: Pressed) => Promise<void>;
}

/** What people do, and how often. */
const errands: readonly (readonly [ButtonErrand | ((person: Person) => Promise<void>), weight: number])[] = [
  [ask, 30],
  [{ button: /^sms\.answer\.(?:next|previous|refresh|all|summary|reports|delivered|failed|pending)$/, use: turn }, 38],
  [{ button: /^sms\.details\.open$/, use: seeDetails }, 12],
  [fillInForm, 4],
  [{ button: /^sms\.filter\.open$/, use: narrow }, 4],
  [{ button: /^sms\.export\.start$/, use: exportAnswer }, 8],
  [{ button: /^sms\.share\.open$/, use: shareAnswer }, 4],
];

/** Does the next thing; whatever was lost with a process is done once more. Who has no answer for it asks a question. */
export async function runErrand(person: Person): Promise<void> {
  const errand = person.chance.weighted(errands);
  if (typeof errand === 'function') return errand(person);
  const { shown } = person;
  const actionIds = shown === undefined ? [] : buttonsOf(shown).filter((actionId) => errand.button.test(actionId));
  if (shown === undefined || actionIds.length === 0) return ask(person);
  return errand.use(person, { on: shown, actionId: person.chance.oneOf(actionIds) });
}
