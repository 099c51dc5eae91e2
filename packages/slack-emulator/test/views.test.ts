import type { HomeView, ModalView } from '@slack/types';
import { describe, expect, test } from 'vitest';

import { actions, button, home, option } from './support/block-samples.ts';
import { alice, bernd, errorOf, openHouse, type House } from './support/conversation.ts';

const titled = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }],
  ...more,
});
const details = titled('Details');
const homeWithButton: HomeView = {
  type: 'home',
  blocks: [
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'search', value: 'v', text: { type: 'plain_text', text: 'Go' } }],
    },
  ],
};
const statusForm = titled('Filter', {
  submit: { type: 'plain_text', text: 'Go' },
  blocks: [
    {
      type: 'input',
      block_id: 'status',
      label: { type: 'plain_text', text: 'Status' },
      element: {
        type: 'static_select',
        action_id: 'filter',
        options: [{ text: { type: 'plain_text', text: 'failed' }, value: 'failed' }],
      },
    },
  ],
});
const report = { blocks: [actions(button({ action_id: 'details' }))] };

/** Clicks as Alice, and gives the trigger_id of the click. */
async function triggerOf(house: House): Promise<string> {
  const exchange = await house.slack.command('/smsreport x', { user: alice });
  return (await exchange.click('details')).triggerId;
}

describe('views.open', () => {
  test('shows a modal to the one who clicked, and to nobody else', async () => {
    await using house = await openHouse(report);
    const answer = await house.client.views.open({ trigger_id: await triggerOf(house), view: details });
    expect(answer.view).toMatchObject({ type: 'modal', state: { values: {} }, root_view_id: answer.view?.id });
    const seen = await house.slack.nextView({ user: alice });
    expect(seen).toMatchObject({ id: answer.view?.id, title: 'Details', type: 'modal', hash: answer.view?.hash });
    expect(house.slack.modalFor(alice)).toEqual(seen);
    expect(house.slack.modalFor(bernd)).toBeUndefined();
  });

  test('works with the trigger_id of a command', async () => {
    await using house = await openHouse(report);
    await house.slack.command('/smsreport x', { user: bernd });
    const triggerId = house.app.received[0]?.form.get('trigger_id') ?? '';
    await house.client.views.open({ trigger_id: triggerId, view: details });
    expect(house.slack.modalFor(bernd)).toMatchObject({ title: 'Details' });
  });

  test('takes a trigger_id once', async () => {
    await using house = await openHouse(report);
    const triggerId = await triggerOf(house);
    await house.client.views.open({ trigger_id: triggerId, view: details });
    const second = await errorOf(house.client.views.open({ trigger_id: triggerId, view: details }));
    expect(second.error).toBe('exchanged_trigger_id');
  });

  test('takes a trigger_id for three seconds', async () => {
    await using house = await openHouse(report);
    const [inTime, late] = [await triggerOf(house), await triggerOf(house)];
    house.advance(3000);
    await house.client.views.open({ trigger_id: inTime, view: details });
    house.advance(1);
    expect((await errorOf(house.client.views.open({ trigger_id: late, view: details }))).error).toBe(
      'expired_trigger_id',
    );
  });

  test('takes no made-up trigger_id', async () => {
    await using house = await openHouse(report);
    expect((await errorOf(house.client.views.open({ trigger_id: '1.2.3', view: details }))).error).toBe(
      'invalid_trigger_id',
    );
  });

  test('refuses a view Slack refuses, names what is wrong, and leaves the trigger_id good', async () => {
    await using house = await openHouse(report);
    const triggerId = await triggerOf(house);
    const view = titled('a title of more than 24 letters');
    expect(await errorOf(house.client.views.open({ trigger_id: triggerId, view }))).toEqual({
      error: 'invalid_arguments',
      messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      errors: ['must be less than 25 characters [json-pointer:/view/title/text]'],
    });
    expect(house.slack.modalFor(alice)).toBeUndefined();
    await house.client.views.open({ trigger_id: triggerId, view: details });
  });

  test('refuses a Home, a view that is too large, and none at all', async () => {
    await using house = await openHouse(report);
    const triggerId = await triggerOf(house);
    const open = (view: unknown): Promise<unknown> =>
      house.client.apiCall('views.open', { trigger_id: triggerId, ...(view === undefined ? {} : { view }) });
    expect((await errorOf(open(home([])))).error).toBe('invalid_arguments');
    expect((await errorOf(open({ ...details, extra: 'x'.repeat(250_001) }))).error).toBe('view_too_large');
    expect((await errorOf(open(undefined))).messages).toEqual(['[ERROR] missing required field: view']);
  });

  test('refuses an external_id that another open view has', async () => {
    await using house = await openHouse(report);
    await house.client.views.open({ trigger_id: await triggerOf(house), view: titled('one', { external_id: 'same' }) });
    const second = house.client.views.open({
      trigger_id: await triggerOf(house),
      view: titled('two', { external_id: 'same' }),
    });
    expect((await errorOf(second)).error).toBe('duplicate_external_id');
  });
});

describe('views.update', () => {
  test('puts other contents into an open view, by id or external_id, and changes its hash', async () => {
    await using house = await openHouse(report);
    const opened = await house.client.views.open({
      trigger_id: await triggerOf(house),
      view: titled('Loading', { external_id: 'mine' }),
    });
    const updated = await house.client.views.update({
      view_id: opened.view?.id ?? '',
      view: titled('Done', { external_id: 'mine' }),
    });
    expect(updated.view?.hash).not.toBe(opened.view?.hash);
    await house.client.views.update({ external_id: 'mine', view: titled('Again') });
    const titles = [];
    for (let shown = 1; shown <= 3; shown += 1) titles.push((await house.slack.nextView()).title);
    expect(titles).toEqual(['Loading', 'Done', 'Again']);
  });

  test('refuses an outdated hash, and a view that is not open', async () => {
    await using house = await openHouse(report);
    const opened = await house.client.views.open({ trigger_id: await triggerOf(house), view: details });
    const target = { view_id: opened.view?.id ?? '', hash: opened.view?.hash ?? '' };
    await house.client.views.update({ ...target, view: titled('First') });
    expect((await errorOf(house.client.views.update({ ...target, view: titled('Second') }))).error).toBe(
      'hash_conflict',
    );
    expect(house.slack.modalFor(alice)?.title).toBe('First');
    await house.slack.closeView();
    expect((await errorOf(house.client.views.update({ view_id: target.view_id, view: details }))).error).toBe(
      'not_found',
    );
    expect((await errorOf(house.client.apiCall('views.update', { view: details }))).error).toBe('invalid_arguments');
  });

  test('keeps what was chosen in elements that are still there', async () => {
    await using house = await openHouse(report);
    const opened = await house.client.views.open({ trigger_id: await triggerOf(house), view: statusForm });
    await house.slack.click({ on: 'modal', actionId: 'filter', value: 'failed' });
    await house.client.views.update({ view_id: opened.view?.id ?? '', view: statusForm });
    expect(house.slack.modalFor(alice)?.values).toEqual({
      status: { filter: { type: 'static_select', selected_option: option('failed') } },
    });
  });
});

describe('views.push', () => {
  test('puts modals on top of each other, three at most; closing shows the one below', async () => {
    await using house = await openHouse(report);
    const opened = await house.client.views.open({ trigger_id: await triggerOf(house), view: titled('one') });
    const pushed = await house.client.views.push({ trigger_id: await triggerOf(house), view: titled('two') });
    expect(pushed.view).toMatchObject({ root_view_id: opened.view?.id, previous_view_id: opened.view?.id });
    await house.client.views.push({ trigger_id: await triggerOf(house), view: titled('three') });
    const fourth = house.client.views.push({ trigger_id: await triggerOf(house), view: titled('four') });
    expect((await errorOf(fourth)).error).toBe('push_limit_reached');
    await house.slack.closeView();
    expect(house.slack.modalFor(alice)?.title).toBe('two');
  });

  test('needs an open modal', async () => {
    await using house = await openHouse(report);
    const pushed = house.client.views.push({ trigger_id: await triggerOf(house), view: details });
    expect((await errorOf(pushed)).error).toBe('not_found');
  });
});

describe('views.publish', () => {
  test('gives one member a Home, which can be clicked', async () => {
    await using house = await openHouse();
    const published = await house.client.views.publish({ user_id: bernd, view: homeWithButton });
    expect(house.slack.homeFor(bernd)).toMatchObject({ id: published.view?.id, type: 'home', title: '' });
    expect(house.slack.homeFor(alice)).toBeUndefined();
    const clicked = await house.slack.click({ user: bernd, on: 'home', actionId: 'search' });
    expect(clicked.ack.kind).toBe('ok');
    expect(house.payload()).toMatchObject({
      container: { type: 'view', view_id: published.view?.id },
      view: { type: 'home' },
      actions: [{ value: 'v' }],
    });
    expect(house.payload()).not.toHaveProperty('response_url');
    await expect(clicked.nextReply()).rejects.toThrow('it has no response_url');
    await house.client.views.publish({ user_id: bernd, view: homeWithButton, hash: published.view?.hash ?? '' });
    const outdated = house.client.views.publish({
      user_id: bernd,
      view: homeWithButton,
      hash: published.view?.hash ?? '',
    });
    expect((await errorOf(outdated)).error).toBe('hash_conflict');
  });

  test('refuses a table, a modal, and nobody', async () => {
    await using house = await openHouse();
    const publish = (user_id: string, view: unknown): Promise<unknown> =>
      house.client.apiCall('views.publish', { user_id, view });
    const table = home([{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }]);
    expect((await errorOf(publish(alice, table))).errors).toEqual([
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ]);
    expect((await errorOf(publish(alice, details))).error).toBe('invalid_arguments');
    expect((await errorOf(publish('U0NOBODY', home([])))).error).toBe('user_not_found');
  });
});

test('waiting for a view ends when the emulator closes', async () => {
  const house = await openHouse();
  const waiting = expect(house.slack.nextView({ user: alice })).rejects.toThrow('what U0ALICE01 has open');
  await house[Symbol.asyncDispose]();
  await waiting;
});
