import { detoursOfSlack } from './detours.ts';
import { faultsOfQuestions } from './faults-of-questions.ts';
import { faultsOfButtons, faultsOfWindows } from './faults-of-slack.ts';
import { faultsOfSmn } from './faults-of-smn.ts';
import { everyPlace, type PlaceName } from './places.ts';
import type { Omission, Row } from './row.ts';
import { besideTheirs, shortAnswers, shortWindows } from './shortages.ts';

/** Every cause of trouble with the one sentence it has, in whatever place it is met. */
export const faultTable: Readonly<Record<string, Row>> = {
  ...faultsOfSmn,
  ...faultsOfWindows,
  ...faultsOfButtons,
  ...faultsOfQuestions,
};

const allBut = (...kept: readonly PlaceName[]): readonly PlaceName[] =>
  everyPlace.filter((place) => !kept.includes(place));

const forms: readonly PlaceName[] = ['submits the filter', 'submits the form', 'submits the form from anywhere'];
const beginnings: readonly PlaceName[] = [
  'types a question',
  'types a question for a summary',
  'opens the form',
  'checks a message',
];

/** Cells that make no sense. */
export const leftOut: readonly Omission[] = [
  {
    causes: Object.keys(faultsOfButtons),
    places: beginnings,
    because: 'nothing sealed comes back with it',
  },
  {
    causes: ['a button that cannot be read'],
    places: [...forms, 'shares'],
    because: 'what is submitted is no button: see “a window that cannot be read”',
  },
  {
    causes: ['a window that cannot be read'],
    places: allBut(...forms, 'shares', ...beginnings),
    because: 'no window is submitted there',
  },
  {
    causes: ['a window opened too late', 'too many windows'],
    ways: ['views.open: expired_trigger_id', 'views.open: 429'],
    places: allBut('opens the details', 'opens the filter', 'opens the form', 'opens sharing'),
    because: 'no window is opened there',
  },
  {
    causes: ['a window not filled', 'too many windows'],
    ways: ['views.update: fatal_error', 'views.update: no answer', 'views.update: 429'],
    places: allBut('opens the details', 'chooses another message', 'opens sharing'),
    because: 'no window is filled there',
  },
  {
    causes: ['the message is gone'],
    places: allBut('opens the details', 'chooses another message'),
    because: 'no single message is asked for there',
  },
  {
    causes: ['too many queries'],
    places: forms,
    because: 'it is said at a field: see “too many queries in a window”',
  },
  {
    causes: ['too many queries in a window'],
    places: allBut(...forms),
    because: 'there are no fields there',
  },
  {
    causes: ['slower than the bot waits'],
    ways: ['while it looks up signatures'],
    places: forms,
    because: 'each waits a second for the signatures first, and then does without them',
  },
  {
    causes: ['slower than the bot waits'],
    places: ['exports'],
    because: 'a file takes the time it takes, and can be cancelled',
  },
  {
    causes: [...Object.keys(faultsOfSmn), 'too many queries', ...Object.keys(shortAnswers)],
    places: ['opens the filter', 'opens the form'],
    because: 'no report is asked for there; see “the signatures are not to be had”',
  },
  {
    causes: Object.keys(shortWindows),
    places: allBut('opens the filter', 'opens the form'),
    because: 'no signature is to be chosen there',
  },
  {
    causes: ['one pinned signature does not exist'],
    ways: [besideTheirs],
    places: ['opens the details', 'chooses another message'],
    because: 'the message is found, and nothing of it is missing',
  },
  {
    causes: Object.keys(shortAnswers),
    places: ['shares'],
    because: 'what others see was seen before',
  },
  {
    causes: Object.keys(detoursOfSlack),
    places: ['shares', 'exports'],
    because: 'what others see, and a file, take ways of their own: share.test.ts, export.test.ts',
  },
  {
    causes: Object.keys(detoursOfSlack),
    places: ['opens the details', 'chooses another message', 'opens the filter', 'opens the form', 'opens sharing'],
    because: 'the answer is a window: it takes no response_url, and has none of these blocks',
  },
  {
    causes: ['the response_url is not taken', 'nor is an ephemeral message'],
    places: ['submits the form from anywhere'],
    because: 'there is no conversation, and no response_url',
  },
];
