import { renderMessageText, renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';

const user = 'U0SHANGHAI';
const colleague = 'U0NEWYORK';

async function openShare(house: House, typed: string) {
  const asked = await house.ask(typed);
  const click = await asked.exchange.click('sms.share.open');
  await house.slack.nextView({ user });
  return { ...asked, click, preview: await house.slack.nextView({ user }) };
}

async function shareTo(house: House, channel: string) {
  const submission = await house.slack.submitView({ user, values: { channel } });
  return { submission, message: await submission.nextReply() };
}

describe('sharing an answer', () => {
  it('previews it as others will see it, masked, then posts it for everybody, without buttons', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops', isMember: false }] });
    const { preview, click } = await openShare(house, '13412346789 last 24h');
    const shown = renderViewText(preview, { width: 200 });
    expect(shown).toContain('Everybody there will see this, numbers masked');
    expect(shown).toContain('1 of 3 messages to 134****6789');
    expect(shown).toContain('MK:0024');
    expect(shown).not.toContain('13412346789');
    const { message } = await shareTo(house, 'C0OPS');
    expect(message.responseType).toBe('in_channel');
    const [seen] = house.slack.messagesFor(colleague);
    const read = renderMessageText(seen ?? message, { width: 200 });
    expect(read).toContain('1 of 3 messages to 134****6789');
    expect(read).toContain(`Shared by @${user}`);
    expect(read).not.toMatch(/Only you see this|Refresh|13412346789/);
    expect(JSON.stringify(message.blocks)).toContain('data_table');
    expect((await click.nextReply()).text).toContain('Shared.');
  });

  it('is taken back by who shared it, and by nobody else', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops' }] });
    await openShare(house, '134****6789 last 24h');
    await shareTo(house, 'C0OPS');
    const seen = () => house.slack.messagesFor(colleague);
    const [message] = seen();
    if (message === undefined) throw new Error('nothing was shared');
    const forged = await house.slack.click({
      user,
      on: message,
      actionId: 'sms.share.take-back',
      alter: (payload) => ({ ...payload, user: { ...(payload['user'] as object), id: colleague } }),
    });
    expect((await forged.nextReply()).text).toContain('Only who shared this can take it back');
    expect(seen()).toHaveLength(1);
    const taken = await house.slack.click({ user, on: message, actionId: 'sms.share.take-back' });
    await taken.nextReply();
    expect(seen()).toEqual([]);
  });

  it('goes as a plain table, with a button, where the young blocks are refused', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops' }] });
    house.slack.refuseBlockTypes(['data_table', 'data_visualization']);
    await openShare(house, '134****6789 last 24h');
    const { message } = await shareTo(house, 'C0OPS');
    const types = (message.blocks as readonly { type: string }[]).map(({ type }) => type);
    expect(types).toContain('table');
    expect(types).toContain('actions');
  });

  it('is refused where people of other organisations read', async () => {
    await using house = await openHouse({
      channels: [
        { id: 'C0OPS', name: 'ops' },
        { id: 'C0EXT', name: 'with-partners', isExtShared: true },
      ],
    });
    await openShare(house, '134****6789 last 24h');
    const { ack, view } = await house.slack.submitView({ user, values: { channel: 'C0EXT' } });
    expect(ack).toMatchObject({ action: 'errors' });
    expect(view?.errors?.['channel']).toContain('People of another organisation read that channel');
    expect(house.slack.messagesFor(colleague)).toEqual([]);
  });

  it('is not done blindly: when Slack does not say who reads a channel, nothing is shared', async () => {
    await using house = await openHouse({
      channels: [
        { id: 'C0SMS', name: 'sms' },
        { id: 'C0OPS', name: 'ops' },
      ],
    });
    const { click } = await openShare(house, '134****6789 last 24h');
    const atTheField = house.slack.fault({ method: 'conversations.info', error: 'ratelimited' });
    const { view } = await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    expect(view?.errors?.['channel']).toContain('Slack did not say who reads that channel');
    atTheField.remove();
    // Once more, right before it is posted: a search takes its time.
    house.slack.fault({ method: 'conversations.info', error: 'ratelimited', after: 1 });
    await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    expect((await click.nextReply()).text).toContain('Slack did not say who reads that channel');
    expect(house.slack.messagesFor(colleague, { channel: 'C0OPS' })).toEqual([]);
  });

  it('says in the audit where it was shared, and where it was not', async () => {
    await using house = await openHouse({
      channels: [
        { id: 'C0SMS', name: 'sms' },
        { id: 'C0OPS', name: 'ops' },
        { id: 'C0PARTNER', name: 'partner', isExtShared: true },
      ],
    });
    const { click } = await openShare(house, '134****6789 last 24h');
    await house.slack.submitView({ user, values: { channel: 'C0PARTNER' } });
    await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    expect((await click.nextReply()).text).toContain('Shared');
    const told = house.audit.entries().filter((line) => line.kind === 'intent' && line.sharedTo !== undefined);
    expect(told).toMatchObject([
      { decision: 'denied', why: 'external', channel: 'C0SMS', sharedTo: 'C0PARTNER' },
      { decision: 'allowed', action: 'share', channel: 'C0SMS', sharedTo: 'C0OPS' },
    ]);
  });

  it('goes only where the policy lets it go', async () => {
    const everyone = { everyone: true, users: [], groups: [] };
    await using house = await openHouse({
      channels: [
        { id: 'C0SMS', name: 'sms' },
        { id: 'C0OPS', name: 'ops' },
      ],
      policy: {
        workspaces: null,
        contact: null,
        rules: [
          { allow: ['query'], ...everyone, channels: null },
          { allow: ['share'], ...everyone, channels: ['C0SMS'] },
        ],
      },
    });
    await openShare(house, '134****6789 last 24h');
    const { view } = await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    expect(view?.errors?.['channel']).toContain('You may not share into that channel');
  });

  it('is taken back by nobody else, whatever a click brings', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops' }] });
    await openShare(house, '134****6789 last 24h');
    const submission = await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    await submission.nextReply();
    const shared = house.slack.messagesFor(colleague).at(-1);
    if (shared === undefined) throw new Error('Nothing was shared');
    const forged = (change: object) => (payload: Readonly<Record<string, unknown>>) => ({
      ...payload,
      user: { id: colleague, team_id: 'T0EMULATED' },
      actions: [{ ...(payload['actions'] as readonly object[])[0], ...change }],
    });
    for (const change of [{ value: colleague }, { action_id: 'sms.export.cancel' }, {}]) {
      const click = await house.slack.click({
        user,
        on: shared,
        actionId: 'sms.share.take-back',
        alter: forged(change),
      });
      await click.nextReply();
      expect(house.slack.messagesFor(colleague).some(({ ts }) => ts === shared.ts)).toBe(true);
    }
  });

  it('is not done twice when nobody knows whether the first one is there', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops' }] });
    const { click } = await openShare(house, '134****6789 last 24h');
    house.slack.fault({ responseUrl: true, kind: 'reset' });
    await house.slack.submitView({ user, values: { channel: 'C0OPS' } });
    expect((await click.nextReply()).text).toMatch(/Look whether it is there before you share it again.*reference/);
    const calls = house.slack.transcript.flatMap((entry) => (entry.kind === 'web-api' ? [entry.method] : []));
    expect(calls).not.toContain('chat.postMessage');
  });

  it('posts as the bot where Slack gives no way of the person’s, and says so where it cannot', async () => {
    await using house = await openHouse({
      channels: [
        { id: 'C0IN', name: 'in' },
        { id: 'C0OUT', name: 'out', isMember: false },
      ],
    });
    const withoutWay = (payload: Readonly<Record<string, unknown>>) => ({ ...payload, response_urls: [] });
    await openShare(house, '134****6789 last 24h');
    await house.slack.submitView({ user, values: { channel: 'C0IN' }, alter: withoutWay });
    expect((await house.slack.nextMessage({ user: colleague })).text).toContain('1 of 3 messages');
    const { click } = await openShare(house, '134****6789 last 24h');
    await house.slack.submitView({ user, values: { channel: 'C0OUT' }, alter: withoutWay });
    expect((await click.nextReply()).text).toMatch(
      /I cannot post there\. Invite me to that channel.*reference [0-9a-f]{8}/,
    );
  });

  it('a summary, in the other language', async () => {
    await using house = await openHouse({ channels: [{ id: 'C0OPS', name: 'ops' }] });
    const { exchange } = await house.ask('汇总 139****2500 24h', 'U0BEIJING');
    await exchange.click('sms.share.open');
    await house.slack.nextView({ user: 'U0BEIJING' });
    expect(renderViewText(await house.slack.nextView({ user: 'U0BEIJING' }))).toContain('号码已脱敏');
    const submission = await house.slack.submitView({ user: 'U0BEIJING', values: { channel: 'C0OPS' } });
    expect((await submission.nextReply()).text).toContain('最近24小时发往 139****2500 的短信共250条');
  });
});
