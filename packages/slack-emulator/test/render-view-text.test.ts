import { describe, expect, test } from 'vitest';

import { renderMessageText, renderViewText } from '../src/index.ts';
import { actions, bars, button, input, modal, pie, plain, section, select } from './support/block-samples.ts';
import { json } from './support/command-receiver.ts';
import { alice, openHouse } from './support/conversation.ts';

const filter = modal(
  [
    section(),
    input(),
    input({
      block_id: 'status',
      label: plain('Status'),
      optional: true,
      hint: plain('All where left out'),
      element: select(),
    }),
  ],
  { submit: plain('Search'), close: plain('Cancel') },
);

describe('a modal as text', () => {
  test('shows labels, what was filled in, what is wrong with it, and the buttons', async () => {
    await using house = await openHouse(
      { blocks: [actions(button({ action_id: 'filter' }))] },
      {
        answer: ({ type }) =>
          type === 'view_submission' ? json({ response_action: 'errors', errors: { window: 'This is no time.' } }) : {},
      },
    );
    const exchange = await house.slack.command('/smsreport x', { user: alice });
    const { triggerId } = await exchange.click('filter');
    await house.client.apiCall('views.open', { trigger_id: triggerId, view: filter });
    const { view } = await house.slack.submitView({ values: { window: 'soon', status: 'failed' } });
    expect(renderViewText(view ?? { blocks: [] })).toBe(
      [
        'Details',
        '═══════',
        'hello',
        'Window',
        '  [soon]',
        '  ✖ This is no time.',
        'Status (optional)',
        '  [failed]',
        '  All where left out',
        '[Cancel] [Search]',
      ].join('\n'),
    );
  });
});

describe('blocks as text', () => {
  const read = (...blocks: Record<string, unknown>[]): string =>
    renderMessageText({ blocks: blocks as { type: string }[] });

  test('a pie is bars with their numbers', () => {
    expect(
      read(
        pie([
          { label: 'delivered', value: 24 },
          { label: 'failed', value: 1 },
        ]),
      ),
    ).toBe(['By status', `delivered  ${'█'.repeat(24)} 24`, 'failed     █ 1'].join('\n'));
  });

  test('series are one after the other, at one scale', () => {
    const series = [
      { name: 'sent', data: [{ label: '10:00', value: 2 }] },
      { name: 'failed', data: [{ label: '10:00', value: 0 }] },
    ];
    expect(read(bars(series, ['10:00']))).toBe(
      ['By hour', 'sent:', `10:00  ${'█'.repeat(24)} 2`, 'failed:', '10:00  0'].join('\n'),
    );
  });

  test('markdown loses its marks, and a masked number keeps its asterisks in backticks only', () => {
    expect(
      read({
        type: 'markdown',
        text: '# Report\n**2** of *3* for `134****6789` and `139****0000`, [more](https://x.y)',
      }),
    ).toBe('Report\n2 of 3 for 134****6789 and 139****0000, more');
    expect(read({ type: 'markdown', text: '134****6789 and 139****0000' })).toBe('1346789 and 1390000');
  });

  test('an alert and a container', () => {
    expect(
      read(
        { type: 'alert', text: plain('The phone was off'), level: 'warning' },
        { type: 'container', title: plain('Codes'), subtitle: plain('three of them'), child_blocks: [section()] },
      ),
    ).toBe('⚠ The phone was off\n▾ Codes\n  three of them\n  hello');
  });
});
