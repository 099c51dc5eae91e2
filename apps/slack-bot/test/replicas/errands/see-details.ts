import type { Person, Pressed } from '../person.ts';
import { filledWindow } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Opens one message in full. */
export async function seeDetails(person: Person, pressed: Pressed): Promise<void> {
  await insistOn(person, pressed, async (isAgain) => {
    const opened = await person.click({ kind: 'details', isAgain }, pressed, filledWindow);
    person.noteWindow(opened, 'filled later');
    return opened.end;
  });
}
