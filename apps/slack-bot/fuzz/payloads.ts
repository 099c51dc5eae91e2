import type { Json, JsonObject } from './json.ts';
import { stateText, type Sealing } from './states.ts';
import type { Subject } from './subjects.ts';

/** Who did it, and the way back to them. */
export interface Circumstances extends Omit<Sealing, 'place'> {
  readonly responseUrl: string;
  readonly triggerId: string;
  /** Tells an event from all others. */
  readonly eventId: string;
}

/** What Slack would say of it: the fields of a form for a command, otherwise a payload, or an event. */
export function payloadOf(subject: Subject, its: Circumstances): JsonObject {
  const { userId, teamId } = its.owner;
  const common = {
    team: { id: teamId, domain: 'emulated' },
    user: { id: userId, username: 'x', name: 'x', team_id: teamId },
    api_app_id: 'A0EMULATED',
    token: 'emulated-verification-token',
    trigger_id: its.triggerId,
    is_enterprise_install: false,
  };
  const channel = { id: 'C0SMSOPS1', name: 'sms-ops' };
  const message = { type: 'message', user: 'U0EMULATED', ts: '1790000000.000100', text: 'An answer' };
  switch (subject.kind) {
    case 'command':
      return {
        command: '/smsreport',
        text: subject.text,
        user_id: userId,
        team_id: teamId,
        channel_id: channel.id,
        response_url: its.responseUrl,
        trigger_id: its.triggerId,
      };
    case 'click': {
      const { actionId, inWindow } = subject;
      const sealed = stateText(subject.state, { ...its, place: inWindow ? 'window' : 'button' });
      const value = inWindow ? 'anything' : sealed;
      const action = { type: 'button', action_id: actionId, block_id: 'b', value, selected_option: { value } };
      const where = inWindow
        ? { view: windowOf('old', sealed, {}), container: { type: 'view', view_id: 'V0' } }
        : {
            channel,
            message,
            container: { type: 'message', message_ts: message.ts, channel_id: channel.id },
            response_url: its.responseUrl,
          };
      return { type: 'block_actions', ...common, ...where, actions: [action] };
    }
    case 'submission': {
      const sealed = stateText(subject.state, { ...its, place: 'window' });
      const response_urls = [{ channel_id: channel.id, response_url: its.responseUrl, block_id: 'channel' }];
      return {
        type: 'view_submission',
        ...common,
        view: windowOf(subject.callbackId, sealed, subject.values),
        response_urls,
      };
    }
    case 'message shortcut': {
      const { text, blocks } = subject;
      return {
        type: 'message_action',
        ...common,
        callback_id: 'sms_check_message',
        channel,
        message_ts: message.ts,
        message: { ...message, text, blocks },
        response_url: its.responseUrl,
      };
    }
    case 'shortcut':
      return { type: 'shortcut', ...common, callback_id: subject.callbackId };
    case 'event':
      return {
        type: 'event_callback',
        team_id: teamId,
        api_app_id: 'A0EMULATED',
        event_id: its.eventId,
        event: {
          type: subject.type,
          user: userId,
          tab: subject.tab,
          channel: 'D0X',
          text: 'x',
          ts: message.ts,
          function: { callback_id: 'x' },
          function_execution_id: 'Fx0',
        },
      };
    case 'closed':
      return { type: 'view_closed', ...common, view: windowOf(subject.id, '', {}), is_cleared: false };
    case 'options':
      return { type: 'block_suggestion', ...common, action_id: subject.id, block_id: 'b', value: 'x' };
  }
}

function windowOf(callbackId: string, sealed: string, values: Json): JsonObject {
  return {
    id: 'V0',
    type: 'modal',
    callback_id: callbackId,
    private_metadata: sealed,
    title: { type: 'plain_text', text: 'A window' },
    state: { values },
    hash: '1.x',
    blocks: [],
  };
}
