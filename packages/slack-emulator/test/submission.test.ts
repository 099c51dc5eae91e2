import { describe, expect, test } from 'vitest';

import type { SlackEmulator } from '../src/index.ts';
import { actions, button, input, modal, option, plain, section, select, type Sample } from './support/block-samples.ts';
import { json, respond } from './support/command-receiver.ts';
import { alice, bernd, openHouse, type House, type Payload } from './support/conversation.ts';

const form = (more: Sample = {}): Sample =>
  modal(
    [
      input(),
      input({ block_id: 'status', optional: true, element: select({ initial_option: option('all') }) }),
      input({
        block_id: 'parts',
        optional: true,
        element: { type: 'checkboxes', action_id: 'parts', options: [option('chart'), option('table')] },
      }),
      input({ block_id: 'since', optional: true, element: { type: 'datepicker', action_id: 'since' } }),
    ],
    { submit: plain('Search'), callback_id: 'filter', private_metadata: 'sealed', ...more },
  );

/** An app whose submissions are answered with `answer`, and a modal that is open for Alice. */
async function openForm(answer: unknown, view: Sample = form()): Promise<House> {
  const house = await openHouse(
    { blocks: [actions(button({ action_id: 'filter' }))] },
    { answer: ({ type }: Payload) => (type === 'view_submission' && answer !== undefined ? json(answer) : {}) },
  );
  const exchange = await house.slack.command('/smsreport x', { user: alice });
  const { triggerId } = await exchange.click('filter');
  await house.client.apiCall('views.open', { trigger_id: triggerId, view });
  return house;
}

const values = { window: 'last 24h' };
const titleOf = (slack: SlackEmulator): string | undefined => slack.modalFor(alice)?.title;

describe('a submission', () => {
  test('brings nothing for an input that was emptied', async () => {
    await using house = await openForm(undefined, form({ blocks: [input({ optional: true })] }));
    await house.slack.submitView({ values: { window: '' } });
    expect(house.payload().view.state.values).toEqual({
      window: { window: { type: 'plain_text_input', value: null } },
    });
  });

  test('brings what was filled in, and closes the modal when it is acked with nothing', async () => {
    await using house = await openForm(undefined);
    const { ack, view } = await house.slack.submitView({
      values: { window: 'last 24h', parts: ['chart', 'table'], since: '2026-11-23' },
    });
    expect(ack).toMatchObject({ kind: 'ok', action: 'close' });
    expect(view).toBeUndefined();
    expect(house.payload()).toMatchObject({
      type: 'view_submission',
      user: { id: alice },
      team: { id: 'T0EMULATED' },
      response_urls: [],
      view: {
        type: 'modal',
        callback_id: 'filter',
        private_metadata: 'sealed',
        state: {
          values: {
            window: { window: { type: 'plain_text_input', value: 'last 24h' } },
            status: { filter: { type: 'static_select', selected_option: option('all') } },
            parts: { parts: { type: 'checkboxes', selected_options: [option('chart'), option('table')] } },
            since: { since: { type: 'datepicker', selected_date: '2026-11-23' } },
          },
        },
      },
    });
    expect(house.payload().trigger_id).toMatch(/^\d+\.\d+\.[0-9a-f]{32}$/);
  });

  test('shows errors at their inputs, and keeps what was typed', async () => {
    await using house = await openForm({ response_action: 'errors', errors: { window: 'This is no time.' } });
    const { ack, view } = await house.slack.submitView({ values });
    expect(ack).toMatchObject({ kind: 'ok', action: 'errors' });
    expect(view?.errors).toEqual({ window: 'This is no time.' });
    expect(view?.values['window']).toMatchObject({ window: { value: 'last 24h' } });
    await house.slack.nextView();
    expect(await house.slack.nextView()).toMatchObject({ errors: { window: 'This is no time.' } });
  });

  test('can update, push and clear', async () => {
    const answer = (response_action: string, title: string): unknown => ({
      response_action,
      view: modal([section()], { title: plain(title) }),
    });
    await using updating = await openForm(answer('update', 'Searching'));
    expect((await updating.slack.submitView({ values })).view).toMatchObject({ title: 'Searching' });
    await using pushing = await openForm(answer('push', 'Result'));
    expect((await pushing.slack.submitView({ values })).view).toMatchObject({ title: 'Result' });
    await pushing.slack.closeView();
    expect(titleOf(pushing.slack)).toBe('Details');
    await using clearing = await openForm({ response_action: 'clear' });
    expect((await clearing.slack.submitView({ values })).view).toBeUndefined();
  });

  test.each([
    [
      'an unknown response_action',
      { response_action: 'shout' },
      'response_action is none of errors, update, push and clear',
    ],
    [
      'errors at no input',
      { response_action: 'errors', errors: { nowhere: 'x' } },
      'there is no input block nowhere to show an error at',
    ],
    ['no errors', { response_action: 'errors', errors: {} }, 'errors names no block'],
    [
      'an error that says nothing',
      { response_action: 'errors', errors: { window: '' } },
      'the error of block window says nothing',
    ],
    [
      'a view Slack refuses',
      { response_action: 'update', view: modal([{ type: 'markdown', text: 'x' }]) },
      'unsupported type: markdown [json-pointer:/view/blocks/0/type]',
    ],
    ['a list', [], 'the body is not a JSON object'],
  ])('answered with %s leaves the modal open and says so', async (_name, answer, reason) => {
    await using house = await openForm(answer);
    const { ack } = await house.slack.submitView({ values });
    expect(ack).toMatchObject({
      kind: 'invalid-response',
      reason,
      notice: 'We had some trouble connecting. Try again?',
    });
    expect(titleOf(house.slack)).toBe('Details');
  });

  test('that is not acked leaves the modal open and says so', async () => {
    await using house = await openForm(undefined);
    house.slack.connect({ requestUrl: 'http://127.0.0.1:1/' });
    const { ack } = await house.slack.submitView({ values });
    expect(ack).toMatchObject({ kind: 'unreachable', notice: 'We had some trouble connecting. Try again?' });
    expect(titleOf(house.slack)).toBe('Details');
  });

  test.each([
    ['an input that is empty', {}, 'Slack lets nobody submit while window is empty.'],
    [
      'an input that is not there',
      { nowhere: 'x' },
      'There is no input nowhere in the modal. It has: window, status, parts, since.',
    ],
    ['an option that is not there', { ...values, status: 'x' }, 'filter has no option x. It has: all, failed.'],
  ])('is not possible with %s', async (_name, filled, sentence) => {
    await using house = await openForm(undefined);
    const before = house.app.received.length;
    await expect(house.slack.submitView({ values: filled })).rejects.toThrow(sentence);
    expect(house.app.received).toHaveLength(before);
  });

  test('is not possible without a modal, or without a submit button', async () => {
    await using house = await openHouse();
    await expect(house.slack.submitView()).rejects.toThrow('U0ALICE01 has no modal open.');
    await using reading = await openForm(undefined, modal([section()]));
    await expect(reading.slack.submitView()).rejects.toThrow('The modal has no submit button.');
  });

  test('brings a response_url for the conversation that was chosen', async () => {
    const element = { type: 'conversations_select', action_id: 'to', response_url_enabled: true };
    const share = modal([input({ block_id: 'to', element })], { submit: plain('Share') });
    await using house = await openForm(undefined, share);
    await house.slack.submitView({ values: { to: 'C0GENERAL' } });
    const [answer] = house.payload()['response_urls'] as { channel_id: string; response_url: string }[];
    expect(answer).toMatchObject({ channel_id: 'C0GENERAL', block_id: 'to', action_id: 'to' });
    const body = JSON.stringify({ text: 'shared', response_type: 'in_channel' });
    await fetch(answer?.response_url ?? '', { method: 'POST', body });
    expect(house.slack.messagesFor(alice, { channel: 'C0GENERAL' })).toMatchObject([{ text: 'shared' }]);
  });

  test('shows a post to that response_url in the conversation, to whom its response_type says', async () => {
    const element = { type: 'conversations_select', action_id: 'to', response_url_enabled: true };
    const share = modal([input({ block_id: 'to', element })], { submit: plain('Share') });
    await using house = await openForm(undefined, share);
    const submission = await house.slack.submitView({ user: alice, values: { to: 'C0GENERAL' } });
    const [answer] = house.payload()['response_urls'] as { response_url: string }[];
    await respond(answer?.response_url, { text: 'for all', response_type: 'in_channel' });
    await respond(answer?.response_url, { text: 'for me', response_type: 'ephemeral' });
    await respond(answer?.response_url, { text: 'for me, too' });
    expect(await submission.nextReply()).toMatchObject({ text: 'for all', responseType: 'in_channel' });
    expect(await submission.nextReply()).toMatchObject({ text: 'for me', responseType: 'ephemeral' });
    const textsFor = (user: string, channel: string): string[] =>
      house.slack.messagesFor(user, { channel }).map(({ text }) => text);
    expect(textsFor(alice, 'C0GENERAL')).toEqual(['for all', 'for me', 'for me, too']);
    expect(textsFor(bernd, 'C0GENERAL')).toEqual(['for all']);
    expect(textsFor(bernd, 'C0SMSOPS1')).toEqual([]);
    expect(house.slack.transcriptFor(bernd)).toMatchObject([
      { kind: 'reply', exchangeId: submission.id, channelId: 'C0GENERAL', text: 'for all' },
    ]);
  });

  test('has no replies where no conversation was chosen', async () => {
    await using house = await openForm(undefined);
    const submission = await house.slack.submitView({ values });
    await expect(submission.nextReply()).rejects.toThrow('the submission has no response_url');
  });
});

describe('closing a modal', () => {
  test('is told to the app only where the modal asks for it', async () => {
    await using quiet = await openForm(undefined);
    const before = quiet.app.received.length;
    expect((await quiet.slack.closeView()).ack).toBeUndefined();
    expect(quiet.app.received).toHaveLength(before);
    await using told = await openForm(undefined, form({ notify_on_close: true }));
    expect((await told.slack.closeView()).ack).toMatchObject({ kind: 'ok' });
    expect(told.payload()).toMatchObject({ type: 'view_closed', is_cleared: false, view: { callback_id: 'filter' } });
    expect(told.slack.modalFor(alice)).toBeUndefined();
  });

  test('closes all of them with clear_on_close', async () => {
    await using house = await openForm({
      response_action: 'push',
      view: modal([section()], { clear_on_close: true, notify_on_close: true }),
    });
    await house.slack.submitView({ values });
    await house.slack.closeView();
    expect(house.payload()).toMatchObject({ type: 'view_closed', is_cleared: true });
    expect(house.slack.modalFor(alice)).toBeUndefined();
  });
});
