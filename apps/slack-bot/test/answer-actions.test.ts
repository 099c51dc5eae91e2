import { describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { startResponseSink, type PostedReply, type ResponseSink } from './response-sink.ts';

interface Button {
  readonly action_id: string;
  readonly value: string;
}

/** Clicks a button as Slack does, and waits for what comes of it. */
async function click(house: House, sink: ResponseSink, button: Button, user = 'U0SHANGHAI'): Promise<PostedReply> {
  const payload = {
    type: 'block_actions',
    user: { id: user, team_id: 'T0EMULATED' },
    team: { id: 'T0EMULATED', domain: 'emulated' },
    container: { type: 'message', is_ephemeral: true },
    trigger_id: '1.2.3',
    response_url: sink.url,
    actions: [{ type: 'button', block_id: 'sms.moves', action_ts: '1.0', ...button }],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const outcome = await house.slack.deliver({ body });
  expect(outcome).toMatchObject({ kind: 'answered', status: 200 });
  return sink.next();
}

function buttonsOf(blocks: unknown): readonly Button[] {
  const known = blocks as { type: string; elements: readonly Button[] }[];
  return known.filter(({ type }) => type === 'actions').flatMap(({ elements }) => elements);
}

function button(blocks: unknown, name: string): Button {
  const found = buttonsOf(blocks).find(({ action_id: id }) => id === `sms.answer.${name}`);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function rowsOf(blocks: unknown): readonly string[] {
  const known = blocks as { type: string; rows: { text: string }[][] }[];
  const table = known.find(({ type }) => type === 'data_table');
  return (table?.rows.slice(1) ?? []).map((row) => row.map(({ text }) => text).join(' | '));
}

describe('the buttons of an answer', () => {
  it('page through 250 reports without a repeat or a gap, and back', async () => {
    await using house = await openHouse();
    await using sink = await startResponseSink();
    const first = (await house.ask('139****2500 last 24h')).reply;
    let blocks: unknown = first.blocks;
    const pages = [rowsOf(blocks)];
    while (buttonsOf(blocks).some(({ action_id: id }) => id === 'sms.answer.next')) {
      const reply = await click(house, sink, button(blocks, 'next'));
      expect(reply).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
      blocks = reply.blocks;
      pages.push(rowsOf(blocks));
    }
    expect(pages.map((rows) => rows.length)).toEqual([50, 50, 50, 50, 50]);
    expect(new Set(pages.flat()).size).toBe(250);
    const back = await click(house, sink, button(blocks, 'previous'));
    expect(rowsOf(back.blocks)).toEqual(pages[3]);
    expect(buttonsOf(first.blocks).some(({ action_id: id }) => id === 'sms.answer.previous')).toBe(false);
  });

  it('filter by outcome, and take the filter away again', async () => {
    await using house = await openHouse();
    await using sink = await startResponseSink();
    const all = (await house.ask('134****6789 last 24h')).reply;
    const failed = await click(house, sink, button(all.blocks, 'failed'));
    expect(rowsOf(failed.blocks)).toHaveLength(1);
    expect(failed.text).toContain('The only failed message to 134****6789');
    const again = await click(house, sink, button(failed.blocks, 'all'));
    expect(rowsOf(again.blocks)).toHaveLength(3);
  });

  it('refresh: a report that came since is there', async () => {
    await using house = await openHouse();
    await using sink = await startResponseSink();
    const before = (await house.ask('134****6789 last 24h')).reply;
    house.smn.store.add({ mobile: '13412346789', status: 1, status_desc: 'DELIVRD' });
    const after = await click(house, sink, button(before.blocks, 'refresh'));
    expect(rowsOf(after.blocks)).toHaveLength(4);
  });

  it('hold no number that can be read', async () => {
    await using house = await openHouse();
    const { reply } = await house.ask('13412346789 last 24h');
    for (const { value } of buttonsOf(reply.blocks)) {
      expect(value).not.toContain('1341234');
      expect(Buffer.from(value.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('1341234');
    }
  });
});

describe('a button that leads nowhere', () => {
  it.each([
    ['somebody else’s', 'U0NEWYORK', (value: string) => value, 'was for somebody else'],
    ['changed', 'U0SHANGHAI', (value: string) => `${value.slice(0, -5)}AAAAA`, 'not one of mine any more'],
    ['of another making', 'U0SHANGHAI', () => 'page=2', 'not one of mine any more'],
  ])('because it is %s gets a sentence, and the answer stays', async (_what, user, change, sentence) => {
    await using house = await openHouse();
    await using sink = await startResponseSink();
    const { reply } = await house.ask('134****6789 last 24h');
    const { action_id: actionId, value } = button(reply.blocks, 'refresh');
    const answer = await click(house, sink, { action_id: actionId, value: change(value) }, user);
    expect(answer.text).toContain(sentence);
    expect(answer).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(house.smn.requests.filter((request) => request.path.endsWith('/report')).length).toBeGreaterThan(0);
  });
});

describe('trouble after a click', () => {
  it('leaves the answer where it is, and says what happened', async () => {
    await using house = await openHouse();
    await using sink = await startResponseSink();
    const { reply } = await house.ask('134****6789 last 24h');
    house.smn.fault({ status: 503, times: Infinity });
    const answer = await click(house, sink, button(reply.blocks, 'refresh'));
    expect(answer.text).toMatch(/has trouble of its own.*reference/);
    expect(answer.replace_original).toBe(false);
  });
});
