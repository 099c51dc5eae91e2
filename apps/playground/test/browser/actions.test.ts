import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editsOf, says } from './support/messages.ts';
import { itStayedQuiet, openSlack, type OpenSlack } from './support/open-slack.ts';

const general = 'C0GENERAL';
const example = '1 of 3 messages to 134****6789 in the last 24 hours was delivered';

let slack: OpenSlack;
let first: Locator;
beforeAll(async () => {
  slack = await openSlack();
  first = slack.messages.first();
});
afterAll(async () => slack[Symbol.asyncDispose]());

const used = new Set<string>();

/** Uses an element, and counts that when what should come of it has come. */
async function use(
  scope: Locator,
  actionId: string,
  changed: () => Promise<void>,
  how: (element: Locator) => Promise<void> = (element) => element.click(),
): Promise<void> {
  await how(slack.action(scope, actionId));
  await changed();
  used.add(actionId);
}

const gone = (where: Locator) => async () => where.waitFor({ state: 'detached' });
const opened = (title: string) => async () => says(slack.modal.getByRole('heading').first(), title);

describe('every action_id that the page shows is used:', () => {
  it('the moves of an answer', async () => {
    const edits = await editsOf(first);
    await use(first, 'sms.answer.refresh', async () => expect.poll(async () => editsOf(first)).toBe(edits + 1));
    await use(first, 'sms.answer.summary', async () => says(first, '3 messages to 134****6789 in the last 24 hours'));
    await use(first, 'sms.answer.reports', async () => says(first, example));
    const long = await slack.ask('/smsreport last 7d');
    await says(long, /Showing 1 to 50 of \d{3}/);
    await use(long, 'sms.answer.next', async () => says(long, /Showing 51 to 100 of \d{3}/));
    await use(long, 'sms.answer.previous', async () => says(long, /Showing 1 to 50 of \d{3}/));
  });

  it('the outcomes of an answer, and all of them again', async () => {
    const outcomes = first.locator('[data-block-id="sms.outcomes"]');
    const actionIds = await outcomes.evaluateAll((buttons) => buttons.map(({ dataset }) => dataset.actionId));
    expect(actionIds).toEqual(['sms.answer.delivered', 'sms.answer.failed', 'sms.answer.pending']);
    for (const actionId of actionIds) {
      const outcome = actionId.replace('sms.answer.', '');
      await use(first, actionId, async () => {
        await says(first, `The only ${outcome} message to 134****6789`);
        await expect.poll(async () => first.locator('tbody tr').count()).toBe(1);
      });
      await use(first, 'sms.answer.all', async () => says(first, example));
    }
  });

  it('the longer times of an empty answer', async () => {
    const empty = await slack.ask('/smsreport 13912340000 last 24h');
    await says(empty, 'No message to 139****0000 was found in the last 24 hours.');
    await use(empty, 'sms.answer.window.4', async () => says(empty, 'was found in the last 7 days.'));
    await use(empty, 'sms.answer.window.6', async () => says(empty, 'was found in the last 30 days.'));
    await use(empty, 'sms.answer.window.7', async () => says(empty, 'was found in the last three months.'));
  });

  it('one more try, when an answer failed', async () => {
    await slack.fault('throttled', true);
    const failed = await slack.ask('/smsreport 134****6789 last 24h');
    await says(failed, 'too many requests');
    await slack.fault('throttled', false);
    await use(failed, 'sms.answer.retry', async () => says(failed, example));
  });

  it('the details, and another message in them', async () => {
    await use(first, 'sms.details.open', async () => says(slack.modal, /Outcome\s+⏳ Pending/));
    const choice = slack.action(slack.modal, 'sms.details.choose');
    await choice.click();
    const failed = slack.page.locator(':popover-open [data-value]').filter({ hasText: 'Failed' });
    await use(
      slack.modal,
      'sms.details.choose',
      async () => says(slack.modal, /Carrier code\s+MK:0024/),
      async () => failed.click(),
    );
    await says(choice, '3 · Failed');
    await use(slack.modal, 'sms.text.show', opened('Text of the message'));
    await says(slack.modal, 'Digits that could be a code are hidden');
    await slack.leaveBy('close');
    await use(slack.modal, 'sms.unmask.open', opened('Number in full'));
    await use(
      slack.modal,
      'sms.unmask.reason',
      async () => says(slack.modal, 'It is written down that you did'),
      async (element) => element.fill('The customer asks us to call back'),
    );
    await slack.leaveBy('submit');
    await says(slack.modal, /\+86 134\d{4}6789/);
    await slack.leaveBy('close');
    await slack.leaveBy('close');
    await gone(slack.modal)();
  });

  it('the filter and its fields', async () => {
    const { modal } = slack;
    await use(first, 'sms.filter.open', opened('Filter'));
    await use(
      modal,
      'window',
      async () => says(slack.action(modal, 'window'), 'The days below'),
      async (element) => slack.pick(element, 'days'),
    );
    await slack.leaveBy('submit');
    await says(modal.locator('[data-field="first-day"]'), 'Choose the first day, or another time above.');
    const day = (ago: number) => {
      return new Date(Date.now() - ago * 86_400_000).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
    };
    for (const [field, date] of [
      ['first-day', day(6)],
      ['last-day', day(0)],
    ] as const) {
      await use(
        modal,
        field,
        async () => expect(await slack.action(modal, field).inputValue()).toBe(date),
        async (element) => element.fill(date),
      );
    }
    await use(
      modal,
      'statuses',
      async () => expect(await modal.locator('input[value="failed"]').isChecked()).toBe(true),
      async (element) => element.locator('input[value="failed"]').check(),
    );
    await use(
      modal,
      'signs',
      async () => says(slack.action(modal, 'signs'), '云上商城'),
      async (element) => {
        await element.click();
        await slack.page.locator(':popover-open [data-value]').filter({ hasText: '云上商城' }).click();
        await slack.page.keyboard.press('Escape');
      },
    );
    await slack.leaveBy('submit');
    await gone(modal)();
    await says(first, new RegExp(`failed message.* to 134\\*{4}6789 from ${day(6)} 00:00`));
    await says(first, '1 signature asked');
  });

  it('the form and what it asks for', async () => {
    const { modal } = slack;
    await slack.say('/smsreport');
    await opened('SMS report')();
    const answer = await slack.nextMessage(async () => {
      await slack.action(modal, 'numbers').fill('*6789');
      await slack.leaveBy('submit');
    });
    await gone(modal)();
    await says(answer, /messages? to .*6789 in the last 24 hours/);
    used.add('numbers');
  });

  it('sharing, and what takes it back', async () => {
    const { modal } = slack;
    await use(first, 'sms.share.open', async () => says(modal, 'Everybody there will see this'));
    await use(
      modal,
      'channel',
      async () => says(slack.action(modal, 'channel'), '# general'),
      async (element) => slack.pick(element, general),
    );
    await slack.leaveBy('submit');
    await gone(modal)();
    await says(slack.messages.last(), 'Shared.');
    await slack.go(general);
    const shared = slack.messages.filter({ hasText: 'Shared by' });
    await says(shared, 'Alice Zhang');
    await use(shared, 'sms.share.take-back', gone(shared));
  });

  it('the export, and the end of one that runs', async () => {
    await slack.go(general);
    const answer = await slack.ask('/smsreport 134****6789 last 24h');
    await use(answer, 'sms.export.start', async () => {
      await slack.goDirect();
      await says(slack.messages.last(), 'Exported 3 reports');
    });
    await slack.go(general);
    await slack.fault('slow-smn', true);
    await slack.action(answer, 'sms.export.start').click();
    await slack.goDirect();
    const running = slack.messages.filter({ has: slack.page.locator('[data-action-id="sms.export.cancel"]') });
    await use(running, 'sms.export.cancel', async () => {
      await gone(running)();
      await says(slack.messages.last(), 'Cancelled');
    });
    await slack.fault('slow-smn', false);
    expect(await slack.page.locator('[data-file-id]').count()).toBe(1);
  });

  it('the search in the Home', async () => {
    await slack.go('home');
    await use(slack.page.locator('main'), 'sms.form.open', opened('SMS report'));
    await slack.leaveBy('close');
    await gone(slack.modal)();
  });

  it('the choice of several numbers', async () => {
    await slack.go(general);
    const asked = await slack.nextMessage(async () => slack.say('did 13412346789 or 13912340000 get it?'));
    for (const [actionId, words] of [
      ['sms.answer.pick.0', 'to 134****6789 in the last 24 hours'],
      ['sms.answer.pick.1', 'No message to 139****0000'],
      ['sms.answer.pick.2', 'to 134****6789 and 139****0000'],
    ] as const) {
      const choice = await slack.nextMessage(async () => {
        await slack.pick(asked.locator('[data-message-menu]'), 'sms_check_message');
      });
      await says(choice, 'That message speaks of 2 numbers');
      await use(choice, actionId, async () => says(choice, words));
    }
  });

  it('and none is left out', async () => {
    expect([...used].toSorted()).toEqual([...(await slack.record.actionIds())].toSorted());
    expect(used.size).toBeGreaterThan(30);
  });

  itStayedQuiet(() => slack);
});
