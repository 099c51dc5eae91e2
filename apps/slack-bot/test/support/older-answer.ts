import type { SeenMessage } from '@org/slack-emulator';
import { parseSearch } from '@org/query-text';
import type { Owner, Sealer } from '../../src/search/sealer.ts';
import type { SearchState } from '../../src/search/search-state.ts';
import type { House } from '../harness.ts';

/** Somebody in a house, and what seals for them as the bot does. */
export interface Stage {
  readonly house: House;
  readonly user: string;
  readonly sealer: Sealer;
}

export const channel = 'C0SMSOPS1';
export const teamId = 'T0EMULATED';

const old = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'old', text: { type: 'plain_text', text: 'Old' }, value: 'old' }],
};

/** An answer with one button, called `old`, that everybody in the channel sees. */
export async function olderAnswer({ house, user }: Stage): Promise<SeenMessage> {
  const { ts } = await asTheBot(house, 'chat.postMessage', { channel, text: 'An older answer', blocks: [old] });
  const seen = house.slack.messagesFor(user).find((message) => message.ts === ts);
  if (seen === undefined) throw new Error('The older answer is not seen');
  return seen;
}

/** A window with the same button, and a whole search sealed into it. It takes a click to open one. */
export async function olderWindow(stage: Stage): Promise<void> {
  const { house, user, sealer } = stage;
  const on = await olderAnswer(stage);
  const { triggerId } = await house.slack.click({ user, on, actionId: 'old' });
  const form = { state: searchOfStage(), channelId: channel, chosen: 'anything' };
  await asTheBot(house, 'views.open', {
    trigger_id: triggerId,
    view: {
      type: 'modal',
      callback_id: 'old',
      private_metadata: sealer.seal(form, ownerOf(stage)),
      title: { type: 'plain_text', text: 'Old' },
      submit: { type: 'plain_text', text: 'Go' },
      blocks: [old],
    },
  });
}

export function ownerOf({ user }: Stage): Owner {
  return { teamId, userId: user };
}

/** A search that finds something. */
export function searchOfStage(): SearchState {
  const asked = parseSearch('13412346789 last 24h', { now: Date.now(), timeZone: 'UTC', locale: 'en', signs: [] });
  if (asked.kind !== 'search') throw new Error('That is no search');
  return { search: asked.search, page: 0 };
}

/** The id of somebody's direct messages with the bot. */
export async function directMessagesWith(house: House, user: string): Promise<string> {
  const { channel: opened } = await asTheBot(house, 'conversations.open', { users: user });
  return opened?.id ?? '';
}

interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly ts?: string;
  readonly channel?: { readonly id: string };
}

async function asTheBot({ slack }: House, method: string, body: object): Promise<Answer> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Answer;
  if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
  return answer;
}
