import type { SeenMessage } from '../conversations/message-board.ts';
import { requireUser, type EmulatedUser } from '../workspace.ts';
import type { Clicks, InteractionParts } from './clicks.ts';
import { deliverInteraction } from './deliver-interaction.ts';
import { basePayload, type InteractionPayload } from './interaction-body.ts';
import { describeMessage } from './message-payload.ts';
import type { MessageShortcutExchange, MessageShortcutOptions, ShortcutExchange, ShortcutOptions } from './shortcut.ts';

/** Uses the shortcuts of the app. */
export class Shortcuts {
  readonly #parts: InteractionParts & { clicks: Clicks };

  constructor(parts: InteractionParts & { clicks: Clicks }) {
    this.#parts = parts;
  }

  /** Uses a shortcut that belongs to no conversation: there is a trigger, and no response_url. */
  async global(callbackId: string, { user: userId, ...use }: ShortcutOptions): Promise<ShortcutExchange> {
    const { workspace, exchanges, triggers, transcript } = this.#parts;
    const user = requireUser(workspace, userId);
    const place = { exchangeId: exchanges.nextId(), userId: user.id };
    const triggerId = triggers.issue(user.id);
    const payload = { ...basePayload('shortcut', workspace.team, user), ...this.#shortcut(callbackId, triggerId) };
    transcript.addShortcut(place, { on: 'global', callbackId });
    const ack = await deliverInteraction(
      this.#parts.connection,
      { payload, exchangeId: place.exchangeId, label: callbackId },
      use,
    );
    transcript.addAck(place, ack);
    return { id: place.exchangeId, ack, triggerId };
  }

  /** Uses a shortcut of the menu of a message. */
  async onMessage(callbackId: string, options: MessageShortcutOptions): Promise<MessageShortcutExchange> {
    const { workspace, conversations, exchanges, triggers, transcript, clicks } = this.#parts;
    const user = requireUser(workspace, options.user);
    const message = this.#requireMessage('ts' in options ? options.ts : options.message.ts, user);
    const { ts, channelId } = message;
    const exchange = exchanges.open(`the shortcut ${callbackId}`, { channelId, userId: user.id });
    const { place, responseUrl, stream } = exchange;
    const triggerId = triggers.issue(user.id);
    const payload = {
      ...basePayload('message_action', workspace.team, user),
      ...this.#shortcut(callbackId, triggerId),
      channel: { id: channelId, name: conversations.find(channelId)?.name ?? '' },
      message_ts: ts,
      message: describeMessage(message, workspace.team.id),
      response_url: responseUrl,
    };
    transcript.addShortcut(place, { on: 'message', callbackId, messageTs: ts });
    const ack = await deliverInteraction(
      this.#parts.connection,
      { payload, exchangeId: place.exchangeId, label: callbackId },
      options,
    );
    transcript.addAck(place, ack);
    return {
      id: place.exchangeId,
      ack,
      triggerId,
      get replies() {
        return stream.replies;
      },
      nextReply: (waiting) => stream.next(waiting?.signal),
      get message() {
        return exchange.message();
      },
      click: (actionId, clickOptions) => clicks.clickIn(exchange.message(), actionId, user.id, clickOptions),
    };
  }

  #shortcut(callbackId: string, triggerId: string): InteractionPayload {
    const actionTs = (this.#parts.clock() / 1000).toFixed(6);
    return { callback_id: callbackId, trigger_id: triggerId, action_ts: actionTs };
  }

  #requireMessage(ts: string, user: EmulatedUser): SeenMessage {
    const { board, conversations } = this.#parts;
    const message = board.find(ts);
    if (message === undefined || !conversations.isVisible(message, user.id)) {
      throw new RangeError(`${user.id} sees no message ${ts}.`);
    }
    if (message.onlyFor !== undefined) {
      throw new RangeError(`Only ${user.id} sees the message ${ts}: such a message has no shortcuts.`);
    }
    return message;
  }
}
