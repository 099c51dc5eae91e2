import { readFileSync } from 'node:fs';
import { renderViewText } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import type { Action } from '../src/access/action.ts';
import type { Policy } from '../src/access/policy.ts';
import { en } from '../src/locales/en.ts';
import { openHouse, type House } from './harness.ts';
import { accessMatrix, asker, contact, type Situation, type Verdict } from './support/access-matrix.ts';
import { accessPage } from './support/access-page.ts';
import { openPolicy } from './support/callers.ts';
import { Desk } from './support/desk.ts';
import { allowInWindow, number } from './support/disclosing.ts';
import { valueOf } from './support/metrics-text.ts';
import { directMessagesWith } from './support/older-answer.ts';
import { places, type PlaceName } from './support/places.ts';
import type { Seen } from './support/seen.ts';
import { slackThatSays } from './support/slack-that-says.ts';
import { usual } from './support/troubles.ts';

/** How each action is done, step by step: each is checked. */
const waysTo: Readonly<Record<Action, readonly PlaceName[]>> = {
  query: [
    'types a question',
    'opens the form',
    'submits the form',
    'checks a message',
    'clicks Refresh',
    'opens the filter',
    'submits the filter',
    'opens the details',
    'chooses another message',
  ],
  export: ['exports'],
  share: ['opens sharing', 'shares'],
  unmask: ['asks to see a number', 'submits why'],
  text: ['reads the text'],
};
/** What belongs to no channel, and what only a channel has. */
const anywhere: readonly PlaceName[] = ['submits the form from anywhere'];
const ofChannels = new Set<PlaceName>(['checks a message']);

const policyInDirect: Policy = {
  ...openPolicy,
  rules: openPolicy.rules.map((rule) => ({ ...rule, channels: ['direct'] })),
};

const house = async (): Promise<House> =>
  openHouse({
    ...usual,
    transport: 'http',
    smn: { behaviour: { numbers: 'full' } },
    userGroups: [
      { id: asker.group, handle: 'support', users: [asker.user] },
      { id: asker.others, handle: 'others', users: ['U0NEWYORK'] },
    ],
    channels: ['C0SMSOPS1', 'C0GENERAL'].map((id) => ({ id, name: id.toLowerCase() })),
  });

function waysIn({ place }: Situation, action: Action): readonly PlaceName[] {
  if (place !== 'direct') return waysTo[action];
  return [...waysTo[action].filter((way) => !ofChannels.has(way)), ...(action === 'query' ? anywhere : [])];
}

describe.each(accessMatrix)('$who', (situation) => {
  it('may do what the table says, and hears why not', async () => {
    const { policy, said = {}, faults = [], may } = situation;
    await using open = await house();
    allowInWindow(open);
    const { slack } = open;
    // Everybody has their answers and windows before anything is amiss: what is checked is the click.
    const channel = situation.place === 'direct' ? await directMessagesWith(open, asker.user) : situation.place;
    const desk = new Desk(open, asker.user, channel);
    const environment = { ...usual.environment, SLACK_API_URL: await slackThatSays(open, said) };
    const bot = await open.startBot({ ...usual, policy, environment });
    const begin = () => faults.map((fault) => slack.fault(fault));
    for (const [action, verdict] of Object.entries(may) as readonly [Action, Verdict][]) {
      for (const way of waysIn(situation, action)) {
        open.bot.connect();
        const act = await places[way](desk);
        bot.connect();
        const begun = begin();
        const before = { asked: open.smn.requests.length, recorded: open.audit.lines.length };
        const { ack, seen } = await act();
        const got = await seen();
        begun.forEach((fault) => fault.remove());
        expect(ack.kind, way).toBe('ok');
        expect(deniedSince(open, before.recorded), way).toEqual(verdict === 'yes' ? [] : [`${action} ${verdict}`]);
        if (verdict === 'yes') expectDone(way, got);
        else {
          expect(got.sentence.replace(/(?<=reference )[0-9a-f]{8}/, '{reference}'), way).toBe(
            en.access.refused(action, verdict, contact, '{reference}'),
          );
          expect(open.smn.requests.length, way).toBe(before.asked);
        }
      }
    }
  });
});

describe('the Home', () => {
  it.each(accessMatrix.filter(({ place }) => place === 'direct'))('is open or closed: $who', async (situation) => {
    const { policy, may } = situation;
    await using open = await house();
    (await open.startBot({ ...usual, policy })).connect();
    await open.slack.openHome({ user: asker.user });
    const shown = renderViewText(await open.slack.nextView({ user: asker.user }), { width: 200 });
    if (may.query === 'yes') expect(shown).toContain(en.home.examplesTitle);
    else expect(shown).toMatch(/^\S.*\n.*\n*You may not ask about SMS here\. If you need it, ask #sms-help\./);
  });
});

describe('whoever', () => {
  it('is a member, but comes by way of another workspace, is none of this one', async () => {
    await using open = await house();
    const { exchange } = await open.ask('134****6789 last 24h');
    const before = open.smn.requests.length;
    const click = await exchange.click('sms.answer.refresh', {
      alter: ({ user, ...payload }) => ({
        ...payload,
        team: { id: 'T0ELSEWHERE', domain: 'elsewhere' },
        user: { ...(user as object), team_id: 'T0ELSEWHERE' },
      }),
    });
    expect((await click.nextReply()).text).toContain('Only people of the workspace that this bot belongs to');
    expect(open.smn.requests.length).toBe(before);
  });

  it.each([
    ['outsiders read', { said: { channel: { is_ext_shared: true } }, policy: openPolicy }, 'external'],
    ['no rule lets them', { said: {}, policy: policyInDirect }, 'role'],
  ] as const)('shares where %s is refused at the field: it is recorded, and counted', async (_where, there, why) => {
    await using open = await house();
    // Opened in direct messages, where nobody else is: only the chosen channel is in the way.
    const desk = new Desk(open, asker.user, await directMessagesWith(open, asker.user));
    const act = await places.shares(desk);
    const environment = { ...usual.environment, SLACK_API_URL: await slackThatSays(open, there.said) };
    const bot = await open.startBot({ ...usual, policy: there.policy, environment });
    bot.connect();
    const { seen } = await act();
    const sentence = why === 'external' ? en.share.external : en.share.notAllowed;
    expect(await seen()).toMatchObject({ where: 'field', sentence });
    expect(deniedSince(open, 0)).toEqual([`share ${why}`]);
    expect(valueOf(await bot.metrics(), 'smsreport_refusals_total', { why })).toBe(1);
  });
});

describe('docs/access.md', () => {
  it('is what the table says', () => {
    const file = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8');
    expect(squeezed(file), 'pnpm run access writes it anew').toBe(squeezed(accessPage()));
  });
});

/** Columns as wide as they may be. */
function squeezed(page: string): string {
  return page.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}

/** What was refused since, and why. */
function deniedSince({ audit }: House, recorded: number): readonly string[] {
  return audit
    .entries()
    .slice(recorded)
    .flatMap((line) => (line.kind === 'intent' && line.decision === 'denied' ? [`${line.action} ${line.why}`] : []));
}

/** What is seen when it is done. */
const done: Partial<Record<PlaceName, RegExp>> = {
  'opens the form': /numbers/,
  'opens the filter': /first-day/,
  'opens the details': /sms\.details\.choose/,
  'chooses another message': /sms\.details\.choose/,
  'opens sharing': /conversations_select/,
  'asks to see a number': /sms\.unmask\.reason/,
  'submits why': new RegExp(number),
  'reads the text': /【/,
  exports: /Exported 3 reports/,
  shares: /Shared\./,
};

function expectDone(way: PlaceName, { everything }: Seen): void {
  expect(everything, way).toMatch(done[way] ?? /messages? to 134/);
  if (way !== 'submits why') expect(everything, way).not.toContain(number);
}
