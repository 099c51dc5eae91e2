import { describe, expect, test } from 'vitest';

import { validateView } from '../src/index.ts';
import {
  dataTable,
  home,
  input,
  letters,
  modal,
  mrkdwn,
  pie,
  plain,
  rawText,
  section,
  times,
  twoRows,
  type Sample,
} from './support/block-samples.ts';

type Refusal = [name: string, view: unknown, message: string, pointer: string];

const submit = plain('Search');
const unsupported = (block: Sample): Refusal[] =>
  [modal, home].map((surface): Refusal => {
    const type = String(block['type']);
    const name = `${type} in ${surface === modal ? 'a modal' : 'a Home'}`;
    return [name, surface([block]), `unsupported type: ${type}`, '/view/blocks/0/type'];
  });

const refusals: Refusal[] = [
  ['no view at all', 'modal', 'must provide an object', '/view'],
  ['no type', { blocks: [] }, 'missing required field: type', '/view'],
  ['a modal without a title', { type: 'modal', blocks: [] }, 'missing required field: title', '/view'],
  ['a modal without blocks', { type: 'modal', title: plain('t') }, 'missing required field: blocks', '/view'],
  ['a title of 25', modal([], { title: plain(letters(25)) }), 'must be less than 25 characters', '/view/title/text'],
  ['a title in mrkdwn', modal([], { title: mrkdwn('t') }), 'must be "plain_text"', '/view/title/type'],
  ['a submit of 25', modal([], { submit: plain(letters(25)) }), 'must be less than 25 characters', '/view/submit/text'],
  ['a close of 25', modal([], { close: plain(letters(25)) }), 'must be less than 25 characters', '/view/close/text'],
  [
    'private_metadata of 3001',
    modal([], { private_metadata: letters(3001) }),
    'must be less than 3001 characters',
    '/view/private_metadata',
  ],
  [
    'a callback_id of 256',
    modal([], { callback_id: letters(256) }),
    'must be less than 256 characters',
    '/view/callback_id',
  ],
  [
    'an external_id of 256',
    modal([], { external_id: letters(256) }),
    'must be less than 256 characters',
    '/view/external_id',
  ],
  ['101 blocks', modal(times(101, () => section())), 'no more than 100 items allowed', '/view/blocks'],
  [
    'an input and no submit',
    modal([section(), input()]),
    'must define `submit` to use an `input` block in modals',
    '/view/blocks/1/input',
  ],
  [
    'an input without a label',
    modal([input({ label: undefined })], { submit }),
    'missing required field: label',
    '/view/blocks/0',
  ],
  [
    'an input label of 2001',
    modal([input({ label: plain(letters(2001)) })], { submit }),
    'must be less than 2001 characters',
    '/view/blocks/0/label/text',
  ],
  [
    'a button as an input',
    modal([input({ element: { type: 'button', text: plain('x') } })], { submit }),
    'unsupported type: button',
    '/view/blocks/0/element/type',
  ],
  [
    'eleven checkboxes',
    modal(
      [
        input({
          element: {
            type: 'checkboxes',
            options: times(11, (index) => ({ text: plain(`o${index}`), value: `o${index}` })),
          },
        }),
      ],
      { submit },
    ),
    'no more than 10 items allowed',
    '/view/blocks/0/element/options',
  ],
  [
    'two places for the cursor',
    modal(
      times(2, (index) => input({ block_id: `b${index}`, element: { type: 'plain_text_input', focus_on_load: true } })),
      { submit },
    ),
    'only one element can have `focus_on_load`',
    '/view/blocks/1/element/focus_on_load',
  ],
  ['a title on a Home', home([], { title: plain('t') }), 'invalid additional property: title', '/view'],
  ['an alert in a Home', home([{ type: 'alert', text: plain('x') }]), 'unsupported type: alert', '/view/blocks/0/type'],
  ...unsupported({ type: 'table', rows: [[rawText('a')]] }),
  ...unsupported(dataTable(twoRows())),
  ...unsupported(pie([{ label: 'a', value: 1 }])),
  ...unsupported({ type: 'markdown', text: 'x' }),
];

describe('a view is refused for', () => {
  test.each(refusals)('%s', (_name, view, message, pointer) => {
    const validation = validateView(view);
    expect(validation).toMatchObject({ ok: false });
    expect(validation.ok ? [] : validation.problems).toContainEqual({ pointer, message });
  });
});
