import { detoursOfSlack } from './detours.ts';
import { disclosures } from './disclosures.ts';
import { unwritable, usedUpWay } from './faults-of-access.ts';
import { expiredTrigger, faultsOfButtons, olderWindow, tooManyOpened, unreadableWays } from './faults-of-slack.ts';
import { faultsOfSmn } from './faults-of-smn.ts';
import { everyPlace, type PlaceName } from './places.ts';
import type { Omission } from './row.ts';
import { besideTheirs, shortAnswers, shortWindows } from './shortages.ts';

const allBut = (...kept: readonly PlaceName[]): readonly PlaceName[] =>
  everyPlace.filter((place) => !kept.includes(place));

const forms: readonly PlaceName[] = ['submits the filter', 'submits the form', 'submits the form from anywhere'];
const beginnings: readonly PlaceName[] = [
  'types a question',
  'types a question for a summary',
  'opens the form',
  'checks a message',
];

const inDetails = Object.keys(disclosures) as readonly PlaceName[];

/** Cells that make no sense. */
export const leftOut: readonly Omission[] = [
  {
    causes: Object.keys(faultsOfButtons),
    places: beginnings,
    because: 'nothing sealed comes back with it',
  },
  {
    causes: ['a button that cannot be read'],
    places: [...forms, 'shares', 'submits why'],
    because: 'what is submitted is no button: see “a window that cannot be read”',
  },
  {
    causes: ['a button that cannot be read'],
    ways: unreadableWays,
    places: ['asks to see a number', 'reads the text'],
    because: 'what is sealed stands in the window there: see “a window that cannot be read”',
  },
  {
    causes: ['a window that cannot be read'],
    places: allBut(...forms, 'shares', ...inDetails, ...beginnings),
    because: 'no window is submitted there',
  },
  {
    causes: ['a window that cannot be read'],
    ways: [olderWindow],
    places: ['asks to see a number', 'reads the text'],
    because: 'what is clicked goes by the name of the button',
  },
  {
    causes: ['a window opened too late', 'too many windows'],
    ways: [expiredTrigger, tooManyOpened],
    places: allBut(
      'opens the details',
      'opens the filter',
      'opens the form',
      'opens sharing',
      'asks to see a number',
      'reads the text',
    ),
    because: 'no window is opened there',
  },
  {
    causes: ['a window not filled', 'too many windows'],
    ways: ['views.update: fatal_error', 'views.update: no answer', 'views.update: 429'],
    places: allBut('opens the details', 'chooses another message', 'opens sharing', 'submits why', 'reads the text'),
    because: 'no window is filled there',
  },
  {
    causes: ['the message is gone'],
    places: allBut('opens the details', 'chooses another message', 'submits why'),
    because: 'no single report is asked for there; a text that is gone has a sentence of its own',
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
    places: ['opens the filter', 'opens the form', 'asks to see a number'],
    because: 'no report is asked for there; see “the signatures are not to be had”',
  },
  {
    causes: ['too many queries', ...Object.keys(shortAnswers), 'a pinned signature that does not exist'],
    places: ['reads the text'],
    because: 'one message is asked for by its id, whatever its signature',
  },
  {
    causes: Object.keys(faultsOfSmn),
    ways: ['while it looks up signatures'],
    places: ['reads the text'],
    because: 'no signature is looked up there',
  },
  {
    causes: ['reports of the wrong shape'],
    places: ['reads the text'],
    because: 'a text has a shape of its own: message-text.test.ts',
  },
  {
    causes: Object.keys(shortWindows),
    places: allBut('opens the filter', 'opens the form'),
    because: 'no signature is to be chosen there',
  },
  {
    causes: ['one pinned signature does not exist'],
    ways: [besideTheirs],
    places: ['opens the details', 'chooses another message', 'submits why'],
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
    places: [
      'opens the details',
      'chooses another message',
      ...inDetails,
      'opens the filter',
      'opens the form',
      'opens sharing',
    ],
    because: 'the answer is a window: it takes no response_url, and has none of these blocks',
  },
  {
    causes: ['the response_url is not taken', 'nor is an ephemeral message'],
    places: ['submits the form from anywhere'],
    because: 'there is no conversation, and no response_url',
  },
  {
    causes: ['the audit cannot be written', 'too many searches'],
    ways: [...unwritable, usedUpWay],
    places: ['opens the filter', 'opens the form', 'asks to see a number'],
    because: 'what is asked first holds nothing of anybody’s, and is not recorded',
  },
];
