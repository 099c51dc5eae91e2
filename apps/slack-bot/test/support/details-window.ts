import { renderViewText, type AlterPayload, type SeenView } from '@org/slack-emulator';
import type { House } from '../harness.ts';
import { patience } from './seen.ts';

/** Asks, and opens the details: the newest message of the answer, as it stands in the window. */
export async function detailsOf(house: House, typed: string, user: string): Promise<SeenView> {
  const { exchange } = await house.ask(typed, user);
  await exchange.click('sms.details.open');
  return filled(house, user);
}

/** Chooses a message of the list, counted from 0. */
export async function chooses(house: House, user: string, index: number): Promise<SeenView> {
  const value = choicesIn(house.slack.modalFor(user))[index];
  await house.slack.click({ user, on: 'modal', actionId: 'sms.details.choose', value });
  return filled(house, user);
}

/** Asks to see the number, and says why: what the window shows in the end. */
export async function unmasks(house: House, user: string, reason: string): Promise<SeenView> {
  await house.slack.click({ user, on: 'modal', actionId: 'sms.unmask.open' });
  await house.slack.nextView({ user, signal: patience() });
  await house.slack.submitView({ user, values: { 'sms.unmask.reason': reason } });
  return filled(house, user);
}

/** Reads the text. */
export async function readsText(house: House, user: string): Promise<SeenView> {
  await house.slack.click({ user, on: 'modal', actionId: 'sms.text.show' });
  return filled(house, user);
}

/** The next window that does not promise more. */
export async function filled({ slack }: Pick<House, 'slack'>, user: string): Promise<SeenView> {
  for (;;) {
    const view = await slack.nextView({ user, signal: patience() });
    if (!renderViewText(view).includes('Still searching')) return view;
  }
}

/** Names of everything that can be clicked in a window. */
export function actionIdsOf({ blocks }: SeenView): readonly string[] {
  const known = blocks as readonly { readonly elements?: readonly { readonly action_id?: string }[] }[];
  return known.flatMap(({ elements = [] }) => elements.flatMap(({ action_id: id }) => id ?? []));
}

/** Clicks on what the window does not have, as a forged client could. */
export async function forges({ slack }: House, user: string, actionId: string): Promise<void> {
  const [value] = choicesIn(slack.modalFor(user));
  const alter: AlterPayload = (payload) => {
    const [action] = payload['actions'] as readonly [object];
    return { ...payload, actions: [{ ...action, type: 'button', action_id: actionId, value }] };
  };
  await slack.click({ user, on: 'modal', actionId: 'sms.details.choose', value, alter });
}

/** Values of the list of messages. */
function choicesIn(view: SeenView | undefined): readonly string[] {
  const [list] = (view?.blocks ?? []) as unknown as [{ elements: [{ options: { value: string }[] }] }];
  return list.elements[0].options.map(({ value }) => value);
}
