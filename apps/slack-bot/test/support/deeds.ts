import type { AlterPayload } from '@org/slack-emulator';
import type { Listener } from './listeners.ts';
import { channel, olderAnswer, olderWindow, ownerOf, searchOfStage, teamId, type Stage } from './older-answer.ts';

/** Something that a person does: Slack sends it signed, and `act` resolves when it is acked or Slack waits no longer. */
export interface Deed {
  readonly where: 'typed' | 'from anywhere' | 'on a message' | 'in a message' | 'in a window' | 'asked' | 'told';
  readonly act: () => Promise<{ readonly kind: string }>;
}

/**
 * Everything that a person can do to have one listener called, with what it takes to be answered. Each is made ready
 * before it is done: what that takes is no part of it.
 */
export function deedsFor(listener: Listener, stage: Stage): readonly (() => Promise<Deed>)[] {
  const { house, user } = stage;
  const { slack } = house;
  const { kind, sample } = listener;
  const ready = (where: Deed['where'], act: Deed['act']) => async (): Promise<Deed> => ({ where, act });
  const ackOf = async (done: Promise<{ readonly ack: { readonly kind: string } }>) => (await done).ack;
  switch (kind) {
    case 'command':
      return [
        ready('typed', async () => ackOf(slack.command(`${sample} 13412346789 last 24h`, { user, channel }))),
        ready('typed', async () => ackOf(slack.command(sample, { user, channel }))),
      ];
    case 'shortcut':
      return [ready('from anywhere', async () => ackOf(slack.globalShortcut(sample, { user })))];
    case 'message shortcut': {
      const message = slack.post('no code came: 134 1234 6789', { user: 'U0NEWYORK' });
      return [ready('on a message', async () => ackOf(slack.messageShortcut(sample, { user, message })))];
    }
    case 'action':
      return [
        async () => {
          const on = await olderAnswer(stage);
          const click = { user, on, actionId: 'old', alter: clickOf(stage, sample) };
          return { where: 'in a message', act: async () => ackOf(slack.click(click)) };
        },
        async () => {
          await olderWindow(stage);
          const click = { user, on: 'modal', actionId: 'old', alter: clickOf(stage, sample) } as const;
          return { where: 'in a window', act: async () => ackOf(slack.click(click)) };
        },
      ];
    case 'view':
      return [
        async () => {
          await olderWindow(stage);
          const submission = { user, alter: submissionOf(sample) };
          return { where: 'in a window', act: async () => ackOf(slack.submitView(submission)) };
        },
      ];
    case 'closed view':
    case 'options':
      return [ready('asked', async () => askedBySlack(stage, listener))];
    case 'event':
    case 'message':
    case 'function':
      return [ready('told', async () => ackOf(slack.openHome({ user, alter: eventOf(listener, stage) })))];
  }
}

/** Button and list at once: each listener reads its own. */
function clickOf(stage: Stage, actionId: string): AlterPayload {
  const value = stage.sealer.seal(searchOfStage(), ownerOf(stage));
  return (payload) => {
    const [action] = payload['actions'] as readonly [object];
    const clicked = { ...action, action_id: actionId, value, selected_option: { value } };
    return { ...payload, actions: [clicked] };
  };
}

/** Fields of all windows: each listener reads its own. */
const values = {
  numbers: { numbers: { type: 'plain_text_input', value: '13412346789' } },
  channel: { channel: { type: 'conversations_select', selected_conversation: channel } },
  'sms.unmask.reason': { 'sms.unmask.reason': { type: 'plain_text_input', value: 'the customer asked for a call' } },
};

function submissionOf(callbackId: string): AlterPayload {
  return ({ view, ...payload }) => ({
    ...payload,
    view: { ...(view as object), callback_id: callbackId, state: { values } },
  });
}

function eventOf({ kind, sample }: Listener, { house, user }: Stage): AlterPayload {
  if (sample === 'app_home_opened') return (payload) => payload;
  const place = { channel, user, channel_type: 'channel', ts: '1790000000.000100', event_ts: '1790000000.000100' };
  const call = { inputs: {}, function_execution_id: 'Fx0SAMPLE', bot_access_token: house.slack.botToken };
  const events = {
    message: { type: 'message', text: sample, ...place },
    function: { type: 'function_executed', function: { callback_id: sample }, ...call },
  };
  const event = kind === 'message' || kind === 'function' ? events[kind] : { type: sample, ...place };
  return (payload) => ({ ...payload, event });
}

async function askedBySlack({ house, user }: Stage, { kind, sample }: Listener): ReturnType<Deed['act']> {
  const common = { team: { id: teamId, domain: 'emulated' }, user: { id: user, name: user, team_id: teamId } };
  const asked =
    kind === 'options'
      ? { type: 'block_suggestion', action_id: sample, block_id: 'numbers', value: '134' }
      : { type: 'view_closed', view: { id: 'V0OLDER', callback_id: sample, private_metadata: '' } };
  const body = new URLSearchParams({ payload: JSON.stringify({ ...common, ...asked }) }).toString();
  const outcome = await house.slack.deliver({ body });
  return outcome.kind === 'answered' && outcome.status === 200 ? { kind: 'ok' } : outcome;
}
