import type { DeedEnd } from '../deed.ts';
import type { Person, Pressed } from '../person.ts';
import { names } from '../tally.ts';
import { endOfExport } from '../wait-for.ts';
import { insistOn } from './ask.ts';

/** Has every report of an answer sent as a file. */
export async function exportAnswer(person: Person, pressed: Pressed): Promise<void> {
  const { user, world } = person;
  const { tally } = world;
  await insistOn(person, pressed, async (isAgain) => {
    const { end, exchange } = await person.click({ kind: 'export', isAgain }, pressed, endOfExport);
    if (end === 'told to wait' || end === 'refused' || end === 'unknown') {
      tally.note('answered', names.answers(exchange.id));
      return end;
    }
    const whetherStarted: DeedEnd = end === 'stopped' ? 'answered' : end;
    tally.note(whetherStarted, names.exportStarts(exchange.id));
    tally.note(whetherStarted, names.directMessages(user));
    if (end !== 'stopped') tally.note(end, names.files(user));
    return end;
  });
}
