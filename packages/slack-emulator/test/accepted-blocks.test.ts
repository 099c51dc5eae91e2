import { describe, expect, test } from 'vitest';

import { validateMessage, validateView } from '../src/index.ts';
import {
  actions,
  bars,
  button,
  dataTable,
  home,
  input,
  letters,
  modal,
  mrkdwn,
  option,
  pie,
  plain,
  rawText,
  richText,
  section,
  select,
  times,
  twoRows,
  type Sample,
} from './support/block-samples.ts';

const divider = { type: 'divider' };

const messages: [name: string, blocks: Sample[] | undefined][] = [
  ['no blocks', undefined],
  ['an empty list of blocks', []],
  ['fifty blocks', times(50, () => divider)],
  ['texts at their limits', [section({ text: mrkdwn(letters(3000)) }), { type: 'header', text: plain(letters(150)) }]],
  ['ten fields of 2000', [{ type: 'section', fields: times(10, () => mrkdwn(letters(2000))) }]],
  ['a section that may expand', [section({ expand: true })]],
  [
    'a context with an image',
    [
      {
        type: 'context',
        elements: [mrkdwn('a'), { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' }],
      },
    ],
  ],
  ['the same action_id in two blocks', [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))]],
  [
    'every element a message has use for',
    [
      actions(
        button({ action_id: 'next', value: letters(2000), style: 'primary', accessibility_label: 'Next page' }),
        select({ initial_option: option('failed'), placeholder: plain('Status') }),
        { type: 'overflow', action_id: 'more', options: times(5, (index) => option(`o${index}`)) },
      ),
    ],
  ],
  ['a select of a hundred options', [actions(select({ options: times(100, (index) => option(`o${index}`)) }))]],
  [
    'a select of groups',
    [actions(select({ options: undefined, option_groups: [{ label: plain('g'), options: [option('a')] }] }))],
  ],
  [
    'a multi-select beside a section',
    [section({ accessory: { type: 'multi_static_select', action_id: 'm', options: [option('a')] } })],
  ],
  [
    'the largest data_table',
    [
      dataTable(
        times(101, () => times(20, () => rawText('four'))),
        { page_size: 100, row_header_column_index: 19 },
      ),
    ],
  ],
  ['a data_table with rich text below its header', [dataTable([[rawText('Code')], [richText('MK:0024')]])]],
  [
    'a table with numbers and a column on the right',
    [
      {
        type: 'table',
        rows: [[rawText('n')], [{ type: 'raw_number', value: 5, text: '5' }]],
        column_settings: [{ align: 'right', is_wrapped: true }],
      },
    ],
  ],
  ['a table that has only its header', [{ type: 'table', rows: [[rawText('Status')]] }]],
  [
    'two charts and a table',
    [
      pie([{ label: 'delivered', value: 2 }]),
      bars([{ name: 's', data: [{ label: 'a', value: 0 }] }], ['a']),
      dataTable(twoRows()),
    ],
  ],
  [
    'rich text of every kind',
    [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: '134****6789', style: { bold: true, code: true } },
              { type: 'date', timestamp: 1_795_000_000, format: '{date_num} {time}', fallback: '2026-11-23' },
              { type: 'link', url: 'https://example.com', text: 'more' },
              { type: 'emoji', name: 'white_check_mark' },
              { type: 'user', user_id: 'U1' },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'ordered',
            elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] }],
          },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'quote' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
        ],
      },
    ],
  ],
  [
    'a container',
    [{ type: 'container', title: plain('How to read codes'), is_collapsible: true, child_blocks: [section()] }],
  ],
  ['an input', [input()]],
  ['markdown', [{ type: 'markdown', text: '**bold**' }]],
];

const views: [name: string, view: Sample][] = [
  [
    'a modal that only shows',
    modal([section(), { type: 'alert', text: plain('The phone was off'), level: 'warning' }]),
  ],
  [
    'a modal of a hundred blocks',
    modal(
      times(100, () => divider),
      { title: plain(letters(24)) },
    ),
  ],
  [
    'a form',
    modal(
      [
        input({ element: { type: 'plain_text_input', action_id: 'n', min_length: 1, focus_on_load: true } }),
        input({ block_id: 'status', element: select(), optional: true, hint: plain('All where left out') }),
        input({ block_id: 'from', element: { type: 'datepicker', initial_date: '2026-11-23' } }),
        input({ block_id: 'at', element: { type: 'timepicker', initial_time: '23:59' } }),
        input({ block_id: 'since', element: { type: 'datetimepicker', initial_date_time: 1_795_000_000 } }),
        input({
          block_id: 'parts',
          element: { type: 'checkboxes', options: [option('a')], initial_options: [option('a')] },
        }),
      ],
      {
        submit: plain('Search'),
        close: plain('Cancel'),
        private_metadata: letters(3000),
        notify_on_close: true,
        callback_id: 'filter',
      },
    ),
  ],
  ['a Home', home([section(), actions(button({ action_id: 'go' })), input()])],
];

describe('Slack takes', () => {
  test.each(messages)('a message with %s', (_name, blocks) => {
    expect(validateMessage({ text: 'fallback', ...(blocks === undefined ? {} : { blocks }) })).toEqual({ ok: true });
  });

  test.each(views)('%s', (_name, view) => {
    expect(validateView(view)).toEqual({ ok: true });
  });
});
