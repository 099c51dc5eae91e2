import type { Person, Pressed } from '../person.ts';
import { insistOn } from './ask.ts';

/** Opens one message in full. */
export async function seeDetails(person: Person, pressed: Pressed): Promise<void> {
  await insistOn(
    person,
    pressed,
    async (isAgain) => (await person.openWindow({ kind: 'details', isAgain }, pressed)).end,
  );
}
