import { expect, test } from 'vitest';

import { actions, button, input, modal, plain, section } from './support/block-samples.ts';
import { alice, bernd, openHouse } from './support/conversation.ts';

const number = '13412346789';
const masked = '134****6789';

test('the transcript tells what was clicked, opened and submitted, without a full number', async () => {
  await using house = await openHouse({
    blocks: [actions(button({ action_id: 'details', value: number, text: plain(`Details of ${number}`) }))],
  });
  const exchange = await house.slack.command(`/smsreport ${number}`, { user: alice });
  const { triggerId } = await exchange.click('details');
  const view = modal([section({ text: plain(`To ${number}`) }), input()], {
    submit: plain('Go'),
    title: plain(number),
  });
  await house.client.apiCall('views.open', { trigger_id: triggerId, view });
  await house.slack.submitView({ values: { window: number } });
  await house.client.chat.postEphemeral({ channel: 'C0SMSOPS1', user: alice, text: `done for ${number}` });

  expect(house.slack.transcriptFor(alice)).toMatchObject([
    { kind: 'command', exchangeId: 1 },
    { kind: 'ack', exchangeId: 1, outcome: 'ok' },
    { kind: 'reply', exchangeId: 1 },
    { kind: 'click', exchangeId: 2, on: 'message', actionId: 'details', label: `Details of ${masked}` },
    { kind: 'ack', exchangeId: 2, outcome: 'ok' },
    { kind: 'view', change: 'opened', title: masked, blocks: [{ text: { text: `To ${masked}` } }, { type: 'input' }] },
    { kind: 'submission', exchangeId: 3, values: { window: masked } },
    { kind: 'ack', exchangeId: 3, outcome: 'ok' },
    { kind: 'view', change: 'closed' },
    { kind: 'message', change: 'posted', text: `done for ${masked}` },
  ]);
  expect(house.slack.transcriptFor(bernd)).toEqual([]);
  expect(JSON.stringify(house.slack.transcript)).not.toContain(number);
  expect(house.slack.messagesFor(alice).at(-1)?.text).toBe(`done for ${number}`);
});
