import { describe, expect, test } from 'vitest';

import { renderMessageText } from '../src/index.ts';

function mrkdwn(text: string): string {
  return renderMessageText({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }, { width: 200 });
}

describe('mrkdwn', () => {
  test.each([
    ['*bold* and _italic_ and ~struck~', 'bold and italic and struck'],
    ['*Total:* 3, (*all*)', 'Total: 3, (all)'],
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['`x *y* &amp;` and ```\npre _z_\n```', 'x *y* & and pre _z_'],
    [
      '<https://example.com/a?b=1&amp;c=2|the *docs*> or <https://example.com/x_y_z>',
      'the *docs* or https://example.com/x_y_z',
    ],
    ['at <!date^1732323232^{date_num} {time_secs}|2024-11-23 00:53 UTC>', 'at 2024-11-23 00:53 UTC'],
    ['at <!date^1732323232^{date}^https://example.com|then>', 'at then'],
    ['<@U1|alice> <@U2> <#C1|ops> <!here> <!subteam^S1|@oncall>', '@alice @U2 #ops @here @oncall'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['* not bold * and *neither', '* not bold * and *neither'],
    ['a < b and c > d', 'a < b and c > d'],
    ['*_both_*', 'both'],
  ])('%s reads %s', (source, read) => {
    expect(mrkdwn(source)).toBe(read);
  });

  test.each([
    ['134****6789 and 139****0000', '134****6789 and 139****0000'],
    ['134****6789, 139****0000, 188****1111', '134****6789, 139****0000, 188****1111'],
    ['*134****6789* and *139****0000*', '134****6789 and 139****0000'],
    ['*To 134****6789:* 139****0000 _137****2222_', 'To 134****6789: 139****0000 137****2222'],
    ['`134****6789` `139****0000`', '134****6789 139****0000'],
    ['****6789 and ****0000', '****6789 and ****0000'],
    ['134**** and 139****', '134**** and 139****'],
    ['last four *6789 or *0000', 'last four *6789 or *0000'],
  ])('keeps masked numbers: %s', (source, read) => {
    expect(mrkdwn(source)).toBe(read);
  });
});

describe('a message', () => {
  test('without blocks is its text', () => {
    expect(renderMessageText({ text: '*Done*: 134****6789' })).toBe('Done: 134****6789');
  });

  test('with blocks does not show the text that stands in for them', () => {
    expect(renderMessageText({ text: 'stand-in', blocks: [{ type: 'divider' }] }, { width: 5 })).toBe('─────');
  });

  test('is wrapped at spaces, never inside a number, and keeps indents', () => {
    const text = 'number 134****6789 was not\n  reached by 139****0000';
    expect(renderMessageText({ text }, { width: 12 }).split('\n')).toEqual([
      'number',
      '134****6789',
      'was not',
      '  reached by',
      '  139****0000',
    ]);
  });
});

describe('blocks', () => {
  test('are drawn from top to bottom', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: '短信 *report*' } },
      { type: 'section', text: { type: 'plain_text', text: '*as it is*' }, accessory: button('Open') },
      { type: 'divider' },
      { type: 'image', alt_text: 'a chart', image_url: 'https://example.com/x.png' },
      {
        type: 'context',
        elements: [
          { type: 'image', alt_text: 'clock' },
          { type: 'mrkdwn', text: '_now_' },
        ],
      },
      {
        type: 'actions',
        elements: [
          button('Refresh'),
          { type: 'static_select', placeholder: { type: 'plain_text', text: 'Details' } },
          { type: 'overflow', options: [{ text: { type: 'plain_text', text: 'Export' }, value: 'x' }] },
          { type: 'datepicker' },
        ],
      },
      { type: 'hologram' },
    ];
    expect(renderMessageText({ blocks }, { width: 60 }).split('\n')).toEqual([
      '短信 *report*',
      '═════════════',
      '*as it is*',
      '[Open]',
      '─'.repeat(60),
      '[image: a chart]',
      '[image: clock]  now',
      '[Refresh] [Details] [⋯ Export] [datepicker]',
      '[unknown block type: hologram]',
    ]);
  });

  test('put the fields of a section in two columns', () => {
    const fields = ['*Delivered*\n2', '*失败*\n1', '*Pending*\n0'].map((text) => ({ type: 'mrkdwn', text }));
    expect(renderMessageText({ blocks: [{ type: 'section', fields }] }, { width: 30 }).split('\n')).toEqual([
      'Delivered      失败',
      '2              1',
      'Pending',
      '0',
    ]);
  });

  test('put fields that are too wide for two columns below each other', () => {
    const fields = ['a field that is long', 'b'].map((text) => ({ type: 'plain_text', text }));
    expect(renderMessageText({ blocks: [{ type: 'section', fields }] }, { width: 20 })).toBe('a field that is long\nb');
  });

  function button(text: string): { type: string; text: { type: string; text: string } } {
    return { type: 'button', text: { type: 'plain_text', text } };
  }
});

describe('rich text', () => {
  test('is literal: text, styles, references, dates, lists, quotes, preformatted', () => {
    const text = (words: string, style?: object): object => ({ type: 'text', text: words, ...(style && { style }) });
    const section = (...elements: object[]): object => ({ type: 'rich_text_section', elements });
    const block = {
      type: 'rich_text',
      elements: [
        section(text('134****6789 & '), text('139****0000', { code: true }), text(' *x*', { bold: true })),
        section({ type: 'date', timestamp: 0, format: '{date}', fallback: 'the beginning' }, text(' or '), {
          type: 'date',
          timestamp: 1,
          format: '{date}',
        }),
        section({ type: 'link', url: 'https://example.com', text: 'docs' }, { type: 'link', url: 'https://e.com' }),
        section({ type: 'user', user_id: 'U1' }, { type: 'emoji', name: 'tada' }, { type: 'broadcast', range: 'here' }),
        { type: 'rich_text_list', style: 'bullet', elements: [section(text('a')), section(text('b'))] },
        { type: 'rich_text_list', style: 'ordered', indent: 1, offset: 2, elements: [section(text('c'))] },
        { type: 'rich_text_quote', elements: [text('q1\nq2')] },
        { type: 'rich_text_preformatted', elements: [text('p1\n  p2')] },
      ],
    };
    expect(renderMessageText({ blocks: [block] }).split('\n')).toEqual([
      '134****6789 & 139****0000 *x*',
      'the beginning or 1970-01-01T00:00:01.000Z',
      'docshttps://e.com',
      '@U1:tada:@here',
      '• a',
      '• b',
      '  3. c',
      '> q1',
      '> q2',
      '    p1',
      '      p2',
    ]);
  });
});

describe('tables', () => {
  const raw = (text: string): object => ({ type: 'raw_text', text });
  const rich = (text: string): object => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  });

  test('a data_table has its caption, a header and columns that line up beside Chinese words', () => {
    const block = {
      type: 'data_table',
      caption: 'SMS delivery reports, page 1 of 1',
      page_size: 5,
      rows: [
        [raw('Status'), raw('Number'), raw('Signature')],
        [raw('✅ Delivered'), raw('134****6789'), raw('华为云')],
        [raw('失败'), rich('139****0000'), raw('ACME')],
      ],
    };
    expect(renderMessageText({ blocks: [block] }, { width: 20 }).split('\n')).toEqual([
      'SMS delivery reports, page 1 of 1',
      'Status        Number       Signature',
      '────────────  ───────────  ─────────',
      '✅ Delivered  134****6789  华为云',
      '失败          139****0000  ACME',
    ]);
  });

  test('a table aligns to the right where it says so, and shows numbers, ragged rows and line breaks', () => {
    const block = {
      type: 'table',
      column_settings: [null, { align: 'right' }],
      rows: [
        [raw('Code'), raw('Count')],
        [raw('a\nb'), { type: 'raw_number', value: 7 }],
        [raw('4442')],
        [{ type: 'button' }],
      ],
    };
    expect(renderMessageText({ blocks: [block] }).split('\n')).toEqual([
      'Code                         Count',
      '───────────────────────────  ─────',
      'a b                              7',
      '4442',
      '[unknown cell type: button]',
    ]);
  });

  test('a table without rows is its caption', () => {
    expect(renderMessageText({ blocks: [{ type: 'data_table', caption: 'Nothing', rows: [] }] })).toBe('Nothing');
  });
});
