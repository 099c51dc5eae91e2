import { renderViewText, type AlterPayload } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../src/search/sealer.ts';
import { openHouse, type House } from './harness.ts';
import { openPolicy, others, refusedCallers, type Caller } from './support/callers.ts';
import { listenersThatDo, walkListeners } from './support/guard-walk.ts';
import { watchListeners, type Listener, type ListenerWatch } from './support/listeners.ts';

/** These say a sentence to every member, or undo what a member did: they show nothing of anybody's. */
const entries = new Set(['action sms.share.take-back', 'action sms.export.cancel']);
/** Whatever no version of today put there. */
const isOfNoVersion = ({ title }: Listener): boolean => title.includes('/^(?!');
const isEntry = (listener: Listener): boolean => entries.has(listener.title) || isOfNoVersion(listener);

const key = Buffer.alloc(32, 7);
const sealer = createSealer([{ id: 'k1', key }], () => Date.now());
const usual = { environment: { SEAL_KEYS: `k1:${key.toString('base64')}` }, others, transport: 'http' } as const;

async function complaintsOf(watch: ListenerWatch, house: House, { user, why, says, isOutside, begin }: Caller) {
  begin?.(house);
  return walkListeners(watch, { house, user, sealer }, (listener) =>
    isOutside || !isEntry(listener) ? { why, says } : { why: null, says: /^[^{[]+(?:\.|last 24h)$/ },
  );
}

describe('every listener of the app', () => {
  it.each(refusedCallers)('refuses $who, asks Huawei Cloud nothing, and records it', async (caller) => {
    using watch = watchListeners();
    await using house = await openHouse({ ...usual, policy: caller.policy });
    expect(await complaintsOf(watch, house, caller)).toEqual([]);
  });

  it('does what it is there for when somebody may: the walk sends what it takes', async () => {
    using watch = watchListeners();
    await using house = await openHouse({ ...usual, policy: openPolicy });
    const doing = await listenersThatDo(watch, { house, user: 'U0SHANGHAI', sealer });
    const idle = watch.listeners.filter(({ title }) => !doing.has(title));
    expect(idle.filter((listener) => !isEntry(listener))).toEqual([]);
  });

  it('is one of those that are walked: nothing else sees what comes', async () => {
    using watch = watchListeners();
    await using house = await openHouse(usual);
    expect(watch.listeners.length).toBeGreaterThan(20);
    // Bolt’s own, which leaves out what the bot itself says, and the one that gives each request its reference.
    expect(watch.middlewares).toBe(2);
    await house.bot.stop();
  });
});

describe('a name that nothing of today has', () => {
  it.each(['sms.share.submit', 'smsXdetailsXopen', 'sms-answer-next', 'sms.answer', 'sms.share.open\nmore', ''])(
    'is answered with a sentence where it names a button: %j',
    async (actionId) => {
      await using house = await openHouse(usual);
      const { exchange } = await house.ask('134****6789 last 24h');
      const click = await exchange.click('sms.answer.refresh', { alter: renamed(actionId) });
      expect(click.ack.kind).toBe('ok');
      expect((await click.nextReply()).text).toContain('This button is not one of mine any more.');
    },
  );

  it.each(['sms.share.open', 'smsXshareXsubmit', 'sms.answer.next', ''])(
    'is answered with a sentence where it names a window: %j',
    async (callbackId) => {
      await using house = await openHouse(usual);
      await house.slack.command('/smsreport', { user: 'U0SHANGHAI' });
      await house.slack.nextView({ user: 'U0SHANGHAI' });
      const { ack, view } = await house.slack.submitView({
        user: 'U0SHANGHAI',
        values: { numbers: '*6789' },
        alter: ({ view: submitted, ...payload }) => ({
          ...payload,
          view: { ...(submitted as object), callback_id: callbackId },
        }),
      });
      expect(ack.kind).toBe('ok');
      expect(renderViewText(view ?? { blocks: [] }, { width: 200 })).toContain('This window is not one of mine');
    },
  );
});

function renamed(actionId: string): AlterPayload {
  return (payload) => {
    const [action] = payload['actions'] as readonly [object];
    return { ...payload, actions: [{ ...action, action_id: actionId }] };
  };
}

describe('the walk', () => {
  it('names a listener of any kind that is not guarded, and no other', async () => {
    const [guest] = refusedCallers;
    if (guest === undefined) throw new Error('Nobody is refused');
    using watch = watchListeners();
    await using house = await openHouse({ ...usual, policy: guest.policy });
    const { app } = watch;
    app.command('/unguarded', async ({ ack }) => ack('134****6789 was delivered'));
    app.shortcut('unguarded.shortcut', async ({ ack, client, body }) => {
      await ack();
      await client.apiCall('chat.postMessage', { channel: body.user.id, text: 'Delivered' });
    });
    app.action('sms.unguarded', async ({ ack, respond }) => {
      await ack();
      await respond('Delivered');
    });
    app.view('sms.unguarded.submit', async ({ ack }) => ack());
    app.event('app_mention', async ({ say }) => void (await say('Delivered')));
    app.options('sms.unguarded.options', async ({ ack }) => ack({ options: [] }));
    app.message(/^delivered/, async ({ say }) => void (await say('Delivered')));
    app.function('unguarded_function', async ({ complete }) => void (await complete({ outputs: {} })));
    const complaints = await complaintsOf(watch, house, guest);
    expect([...new Set(complaints.map(({ listener }) => listener))].toSorted()).toEqual([
      'action sms.unguarded',
      'command /unguarded',
      'event app_mention',
      'function unguarded_function',
      'message /^delivered/',
      'options sms.unguarded.options',
      'shortcut unguarded.shortcut',
      'view sms.unguarded.submit',
    ]);
  });
});
