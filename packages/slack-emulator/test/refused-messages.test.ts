import { describe, expect, test } from 'vitest';

import { validateMessage } from '../src/index.ts';
import { button, letters, mrkdwn, plain, section, times } from './support/block-samples.ts';

type Refusal = [name: string, blocks: unknown, message: string, pointer: string];

const refusals: Refusal[] = [
  ['blocks that are no list', { type: 'divider' }, 'must provide an array', '/blocks'],
  ['a block that is a string', ['divider'], 'must provide an object', '/blocks/0'],
  ['a block without a type', [{ text: 'x' }], 'missing required field: type', '/blocks/0'],
  ['an unknown block', [{ type: 'nope' }], 'unsupported type: nope', '/blocks/0/type'],
  ['51 blocks', times(51, () => ({ type: 'divider' })), 'no more than 50 items allowed', '/blocks'],
  ['an unknown field', [{ type: 'divider', color: 'red' }], 'invalid additional property: color', '/blocks/0'],
  [
    'a block_id of 256',
    [section({ block_id: letters(256) })],
    'must be less than 256 characters',
    '/blocks/0/block_id',
  ],
  [
    'a block_id twice',
    [section({ block_id: 'a' }), section({ block_id: 'a' })],
    '`block_id` "a" already exists',
    '/blocks/1/block_id',
  ],
  ['an alert', [{ type: 'alert', text: plain('no') }], 'unsupported type: alert', '/blocks/0/type'],
  ['a file', [{ type: 'file', source: 'remote', external_id: 'x' }], 'unsupported type: file', '/blocks/0/type'],
  ['a section that says nothing', [{ type: 'section' }], 'missing required field: text', '/blocks/0'],
  ['an empty text', [section({ text: mrkdwn('') })], 'must be more than 0 characters', '/blocks/0/text/text'],
  [
    'a text of 3001',
    [section({ text: mrkdwn(letters(3001)) })],
    'must be less than 3001 characters',
    '/blocks/0/text/text',
  ],
  ['a text that is a string', [section({ text: 'hello' })], 'must provide an object', '/blocks/0/text'],
  [
    'a text of no kind',
    [section({ text: { type: 'html', text: 'x' } })],
    'unsupported type: html',
    '/blocks/0/text/type',
  ],
  [
    'eleven fields',
    [{ type: 'section', fields: times(11, () => mrkdwn('x')) }],
    'no more than 10 items allowed',
    '/blocks/0/fields',
  ],
  ['no fields', [{ type: 'section', fields: [] }], 'must provide at least 1 items', '/blocks/0/fields'],
  [
    'a field of 2001',
    [{ type: 'section', fields: [mrkdwn(letters(2001))] }],
    'must be less than 2001 characters',
    '/blocks/0/fields/0/text',
  ],
  [
    'a header of 151',
    [{ type: 'header', text: plain(letters(151)) }],
    'must be less than 151 characters',
    '/blocks/0/text/text',
  ],
  ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], 'must be "plain_text"', '/blocks/0/text/type'],
  ['a header without text', [{ type: 'header' }], 'missing required field: text', '/blocks/0'],
  [
    'eleven things in a context',
    [{ type: 'context', elements: times(11, () => mrkdwn('x')) }],
    'no more than 10 items allowed',
    '/blocks/0/elements',
  ],
  ['an empty context', [{ type: 'context', elements: [] }], 'must provide at least 1 items', '/blocks/0/elements'],
  [
    'a button in a context',
    [{ type: 'context', elements: [button()] }],
    'unsupported type: button',
    '/blocks/0/elements/0/type',
  ],
  [
    'an image without words',
    [{ type: 'image', image_url: 'https://example.com/a.png' }],
    'missing required field: alt_text',
    '/blocks/0',
  ],
  [
    'an image from nowhere',
    [{ type: 'image', image_url: 'a.png', alt_text: 'a' }],
    'must be a valid URL',
    '/blocks/0/image_url',
  ],
  ['an image without an image', [{ type: 'image', alt_text: 'a' }], 'missing required field: image_url', '/blocks/0'],
  [
    'rich text of mrkdwn',
    [{ type: 'rich_text', elements: [mrkdwn('x')] }],
    'unsupported type: mrkdwn',
    '/blocks/0/elements/0/type',
  ],
  [
    'rich text with an unknown element',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'bold', text: 'x' }] }] }],
    'unsupported type: bold',
    '/blocks/0/elements/0/elements/0/type',
  ],
  [
    'a list without a style',
    [{ type: 'rich_text', elements: [{ type: 'rich_text_list', elements: [] }] }],
    'missing required field: style',
    '/blocks/0/elements/0',
  ],
  [
    'markdown of 12,001',
    [{ type: 'markdown', text: letters(12_001) }],
    'must be less than 12001 characters',
    '/blocks/0/text',
  ],
  [
    'markdown of 12,001 in two blocks',
    [
      { type: 'markdown', text: letters(6000) },
      { type: 'markdown', text: letters(6001) },
    ],
    'markdown blocks must be less than 12001 characters in total',
    '/blocks/1/text',
  ],
  [
    'a container without a title',
    [{ type: 'container', child_blocks: [section()] }],
    'missing required field: title',
    '/blocks/0',
  ],
  ['a card that shows nothing', [{ type: 'card' }], 'missing required field: hero_image', '/blocks/0'],
  [
    'eleven cards in a carousel',
    [{ type: 'carousel', elements: times(11, () => ({ type: 'card', title: mrkdwn('t') })) }],
    'no more than 10 items allowed',
    '/blocks/0/elements',
  ],
  [
    'a date that is none',
    [section({ accessory: { type: 'datepicker', initial_date: '23.11.2026' } })],
    'failed to match format',
    '/blocks/0/accessory/initial_date',
  ],
];

describe('a message is refused for', () => {
  test.each(refusals)('%s', (_name, blocks, message, pointer) => {
    const validation = validateMessage({ text: 'fallback', blocks });
    expect(validation).toMatchObject({ ok: false });
    expect(validation.ok ? [] : validation.problems).toContainEqual({ pointer, message });
  });

  test('a text that is no string', () => {
    expect(validateMessage({ text: 5 })).toEqual({
      ok: false,
      problems: [{ pointer: '/text', message: 'must provide a string' }],
    });
  });

  test('several things, and all are named', () => {
    const validation = validateMessage({ blocks: [{ type: 'nope' }, { type: 'section' }] });
    expect(validation).toEqual({
      ok: false,
      problems: [
        { pointer: '/blocks/0/type', message: 'unsupported type: nope' },
        { pointer: '/blocks/1', message: 'missing required field: text' },
      ],
    });
  });
});
