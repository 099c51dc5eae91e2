import { describe, expect, test } from 'vitest';

import { validateMessage } from '../src/index.ts';
import {
  actions,
  button,
  letters,
  mrkdwn,
  option,
  plain,
  section,
  select,
  times,
  type Sample,
} from './support/block-samples.ts';

type Refusal = [name: string, blocks: unknown, message: string, pointer: string];

const menu = (more: Sample): Sample[] => [actions(select(more))];

const refusals: Refusal[] = [
  ['no actions', [actions()], 'must provide at least 1 items', '/blocks/0/elements'],
  [
    '26 actions',
    [actions(...times(26, (index) => button({ action_id: `a${index}` })))],
    'no more than 25 items allowed',
    '/blocks/0/elements',
  ],
  [
    'an action_id twice in a block',
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    '`action_id` "a" already exists',
    '/blocks/0/elements/1/action_id',
  ],
  [
    'an action_id of 256',
    [actions(button({ action_id: letters(256) }))],
    'must be less than 256 characters',
    '/blocks/0/elements/0/action_id',
  ],
  [
    'a text of 76 on a button',
    [actions(button({ text: plain(letters(76)) }))],
    'must be less than 76 characters',
    '/blocks/0/elements/0/text/text',
  ],
  [
    'mrkdwn on a button',
    [actions(button({ text: mrkdwn('x') }))],
    'must be "plain_text"',
    '/blocks/0/elements/0/text/type',
  ],
  [
    'a button value of 2001',
    [actions(button({ value: letters(2001) }))],
    'must be less than 2001 characters',
    '/blocks/0/elements/0/value',
  ],
  [
    'a button value that is a number',
    [actions(button({ value: 5 }))],
    'must provide a string',
    '/blocks/0/elements/0/value',
  ],
  [
    'a button style of its own',
    [actions(button({ style: 'green' }))],
    'must be one of ["primary","danger"]',
    '/blocks/0/elements/0/style',
  ],
  [
    'a button that leads nowhere',
    [actions(button({ url: 'nowhere' }))],
    'must be a valid URL',
    '/blocks/0/elements/0/url',
  ],
  [
    'a label of 76 for screen readers',
    [actions(button({ accessibility_label: letters(76) }))],
    'must be less than 76 characters',
    '/blocks/0/elements/0/accessibility_label',
  ],
  [
    'a confirm title of 101',
    [actions(button({ confirm: { title: plain(letters(101)), text: plain('?') } }))],
    'must be less than 101 characters',
    '/blocks/0/elements/0/confirm/title/text',
  ],
  [
    'a confirm button of 31',
    [actions(button({ confirm: { text: plain('?'), confirm: plain(letters(31)) } }))],
    'must be less than 31 characters',
    '/blocks/0/elements/0/confirm/confirm/text',
  ],
  [
    'a multi-select in actions',
    [section(), actions({ type: 'multi_static_select', options: [option('a')] })],
    'unsupported element: multiselect',
    '/blocks/1',
  ],
  ['a select without options', menu({ options: undefined }), 'missing required field: options', '/blocks/0/elements/0'],
  ['a select with no options', menu({ options: [] }), 'must provide at least 1 items', '/blocks/0/elements/0/options'],
  [
    '101 options',
    menu({ options: times(101, (index) => option(`o${index}`)) }),
    'no more than 100 items allowed',
    '/blocks/0/elements/0/options',
  ],
  [
    'options and groups',
    menu({ option_groups: [{ label: plain('g'), options: [option('b')] }] }),
    'must not have both `options` and `option_groups`',
    '/blocks/0/elements/0',
  ],
  [
    'an option text of 76',
    menu({ options: [option('a', { text: plain(letters(76)) })] }),
    'must be less than 76 characters',
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    'an option value of 76',
    menu({ options: [option('a', { value: letters(76) })] }),
    'must be less than 76 characters',
    '/blocks/0/elements/0/options/0/value',
  ],
  [
    'an option without a value',
    menu({ options: [{ text: plain('a') }] }),
    'missing required field: value',
    '/blocks/0/elements/0/options/0',
  ],
  [
    'an initial option that is none',
    menu({ initial_option: option('pending') }),
    'must match one of the provided options',
    '/blocks/0/elements/0/initial_option',
  ],
  [
    'a placeholder of 151',
    menu({ placeholder: plain(letters(151)) }),
    'must be less than 151 characters',
    '/blocks/0/elements/0/placeholder/text',
  ],
  [
    'a group label of 76',
    menu({ options: undefined, option_groups: [{ label: plain(letters(76)), options: [option('a')] }] }),
    'must be less than 76 characters',
    '/blocks/0/elements/0/option_groups/0/label/text',
  ],
  [
    'six options in an overflow',
    [actions({ type: 'overflow', action_id: 'more', options: times(6, (index) => option(`o${index}`)) })],
    'no more than 5 items allowed',
    '/blocks/0/elements/0/options',
  ],
];

describe('a message is refused for its buttons and menus:', () => {
  test.each(refusals)('%s', (_name, blocks, message, pointer) => {
    const validation = validateMessage({ text: 'fallback', blocks });
    expect(validation).toMatchObject({ ok: false });
    expect(validation.ok ? [] : validation.problems).toContainEqual({ pointer, message });
  });
});
