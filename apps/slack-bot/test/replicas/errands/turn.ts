import type { Person, Pressed } from '../person.ts';
import { names } from '../tally.ts';
import { searchAnswer } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Clicks for another page, another view, or the same once more: the answer changes in its place. */
export async function turn(person: Person, pressed: Pressed): Promise<void> {
  await insistOn(person, pressed, async (isAgain) => {
    const { end, exchange } = await person.click({ kind: 'click', isAgain }, pressed, searchAnswer);
    person.world.tally.note(end, names.answers(exchange.id));
    if (end === 'answered') person.lookAt(exchange);
    return end;
  });
}
