import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from './support/axe.ts';
import { says } from './support/messages.ts';
import { itStayedQuiet, openSlack, type OpenSlack } from './support/open-slack.ts';

let slack: OpenSlack;
beforeAll(async () => {
  slack = await openSlack();
});
afterAll(async () => slack[Symbol.asyncDispose]());

describe.each(['light', 'dark'] as const)('axe finds nothing serious (%s)', (theme) => {
  beforeAll(async () => slack.choose('theme', theme));

  it('in an answer with a chart, a table and its buttons', async () => {
    await slack.go('C0SMSOPS1');
    const answer = await slack.ask('/smsreport last 7d');
    await says(answer, 'Messages by time sent');
    expect(await slack.page.locator('html').getAttribute('style')).toContain(`color-scheme: ${theme}`);
    expect(await barriersIn(slack.page)).toEqual([]);
  });

  it('in a window with an error, in its menu, and in the details', async () => {
    const { modal, page } = slack;
    await slack.say('/smsreport');
    await slack.action(modal, 'numbers').fill('nobody');
    await slack.leaveBy('submit');
    await says(modal.locator('[data-field="numbers"]'), '“nobody”');
    expect(await barriersIn(page)).toEqual([]);
    await slack.action(modal, 'window').click();
    await page.locator(':popover-open').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await slack.leaveBy('close');
    await modal.waitFor({ state: 'detached' });
    await slack.action(slack.messages.first(), 'sms.details.open').click();
    await says(modal, 'What happened');
    expect(await barriersIn(page)).toEqual([]);
    await slack.leaveBy('close');
    await modal.waitFor({ state: 'detached' });
  });

  it('in the Home, beside the faults', async () => {
    await slack.go('home');
    await slack.action(slack.page.locator('main'), 'sms.form.open').waitFor();
    await slack.panel('Faults');
    expect(await barriersIn(slack.page)).toEqual([]);
    await slack.panel('Wire');
  });
});

describe('in all that', () => {
  itStayedQuiet(() => slack);
});
