import type { AlterPayload, ClickExchange, CommandReply } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { openHouse } from './harness.ts';

function rowsOf({ blocks }: Pick<CommandReply, 'blocks'>): readonly string[] {
  const known = blocks as readonly { type: string; rows?: { text: string }[][] }[];
  const rows = known.find(({ type }) => type === 'data_table')?.rows ?? [];
  return rows.slice(1).map((row) => row.map(({ text }) => text).join(' | '));
}

function buttonsOf({ blocks }: Pick<CommandReply, 'blocks'>): readonly { action_id: string; value: string }[] {
  const known = blocks as readonly { type: string; elements?: { action_id: string; value: string }[] }[];
  return known.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements ?? []);
}

function has(reply: Pick<CommandReply, 'blocks'>, actionId: string): boolean {
  return buttonsOf(reply).some((button) => button.action_id === actionId);
}

describe('the buttons of an answer', () => {
  it('page through 250 reports without a repeat or a gap, and back', async () => {
    await using house = await openHouse();
    const { exchange, reply } = await house.ask('139****2500 last 24h');
    expect(has(reply, 'sms.answer.previous')).toBe(false);
    const pages = [rowsOf(reply)];
    let last: Pick<ClickExchange, 'click'> = exchange;
    let shown: CommandReply = reply;
    while (has(shown, 'sms.answer.next')) {
      const clicked = await last.click('sms.answer.next');
      shown = await clicked.nextReply();
      expect(shown).toMatchObject({ replaceOriginal: true, responseType: 'ephemeral' });
      pages.push(rowsOf(shown));
      last = clicked;
    }
    expect(pages.map((rows) => rows.length)).toEqual([50, 50, 50, 50, 50]);
    expect(new Set(pages.flat()).size).toBe(250);
    const back = await (await last.click('sms.answer.previous')).nextReply();
    expect(rowsOf(back)).toEqual(pages[3]);
  });

  it('filter by outcome, and take the filter away again', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    const filtered = await exchange.click('sms.answer.failed');
    const failed = await filtered.nextReply();
    expect(rowsOf(failed)).toHaveLength(1);
    expect(failed.text).toContain('The only failed message to 134****6789');
    const all = await (await filtered.click('sms.answer.all')).nextReply();
    expect(rowsOf(all)).toHaveLength(3);
  });

  it('refresh: a report that came since is there', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    house.smn.store.add({ mobile: '13412346789', status: 1, status_desc: 'DELIVRD' });
    const after = await (await exchange.click('sms.answer.refresh')).nextReply();
    expect(rowsOf(after)).toHaveLength(4);
  });

  it('hold no number that can be read', async () => {
    await using house = await openHouse();
    const { reply } = await house.ask('13412346789 last 24h');
    for (const { value } of buttonsOf(reply)) {
      expect(value).not.toContain('1341234');
      expect(Buffer.from(value.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('1341234');
    }
  });

  it('leave the answer where it is when something fails, and say what', async () => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    house.smn.fault({ status: 503, times: Infinity });
    const answer = await (await exchange.click('sms.answer.refresh')).nextReply();
    expect(answer.text).toMatch(/the service, or the gateway before it, is in trouble.*reference/);
    expect(answer.replaceOriginal).toBe(false);
  });
});

describe('a button that leads nowhere', () => {
  const withValue =
    (change: (value: string) => string): AlterPayload =>
    (payload) => {
      const [action] = payload['actions'] as [Record<string, string>];
      return { ...payload, actions: [{ ...action, value: change(action['value'] ?? '') }] };
    };
  const asSomebodyElse: AlterPayload = (payload) => ({
    ...payload,
    user: { ...(payload['user'] as object), id: 'U0NEWYORK' },
  });

  it.each<[string, AlterPayload, string]>([
    ['somebody else’s', asSomebodyElse, 'was for somebody else'],
    ['changed', withValue((value) => `${value.slice(0, -5)}AAAAA`), 'not one of mine any more'],
    ['of another making', withValue(() => 'page=2'), 'not one of mine any more'],
  ])('because it is %s gets a sentence, and the answer stays', async (_what, alter, sentence) => {
    await using house = await openHouse();
    const { exchange } = await house.ask('134****6789 last 24h');
    const asked = house.smn.requests.length;
    const answer = await (await exchange.click('sms.answer.refresh', { alter })).nextReply();
    expect(answer.text).toContain(sentence);
    expect(answer).toMatchObject({ replaceOriginal: false, responseType: 'ephemeral' });
    expect(house.smn.requests).toHaveLength(asked);
  });
});
