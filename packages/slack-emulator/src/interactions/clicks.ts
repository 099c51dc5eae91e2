import type { AppConnection } from '../app-connection.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { MessageBoard, SeenMessage } from '../conversations/message-board.ts';
import type { Exchanges } from '../exchanges/exchanges.ts';
import type { TriggerIds } from '../exchanges/trigger-ids.ts';
import { readTextObject, stringOf } from '../render/text-object.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { describeView, type ViewRecord } from '../views/view.ts';
import type { ViewStore } from '../views/view-store.ts';
import { requireUser, type EmulatedUser, type Workspace } from '../workspace.ts';
import type { ClickExchange, ClickInMessage, ClickOptions, ElementUse } from './click.ts';
import { chosenState, keepsState } from './element-state.ts';
import { findElement, type FoundElement } from './find-element.ts';
import { deliverInteraction } from './deliver-interaction.ts';
import { basePayload, type InteractionPayload } from './interaction-body.ts';
import { describeMessage } from './message-payload.ts';
import { MessageStates } from './message-states.ts';

/** What interactions are built on. */
export type InteractionParts = {
  workspace: Workspace;
  connection: AppConnection;
  board: MessageBoard;
  conversations: Conversations;
  exchanges: Exchanges;
  triggers: TriggerIds;
  views: ViewStore;
  transcript: Transcript;
  clock: () => number;
};

/** Presses buttons and chooses options, where a person can see them. */
export class Clicks {
  readonly #parts: InteractionParts;
  readonly #states = new MessageStates();

  constructor(parts: InteractionParts) {
    this.#parts = parts;
  }

  /** Uses an element anywhere. */
  async click({ user: userId, on, actionId, ...use }: ClickOptions): Promise<ClickExchange> {
    const user = requireUser(this.#parts.workspace, userId);
    if (typeof on === 'object') return this.#inMessage(on.ts, actionId, user, use);
    const view = on === 'modal' ? this.#parts.views.top(user.id) : this.#parts.views.home(user.id);
    if (view === undefined) throw new RangeError(`${user.id} has no ${on === 'modal' ? 'modal' : 'Home'} open.`);
    return this.#inView(view, on, actionId, user, use);
  }

  /**
   * Uses an element of the message an exchange is about.
   *
   * @throws RangeError when there is none
   */
  async clickIn(
    message: SeenMessage | undefined,
    actionId: string,
    owner: string,
    { user, ...use }: ClickInMessage = {},
  ): Promise<ClickExchange> {
    if (message === undefined) throw new RangeError(`There is no message to find ${actionId} in.`);
    return this.click({ ...use, user: user ?? owner, on: message, actionId });
  }

  async #inMessage(ts: string, actionId: string, user: EmulatedUser, use: ElementUse): Promise<ClickExchange> {
    const { board, conversations, exchanges, triggers, transcript, workspace } = this.#parts;
    const message = board.find(ts);
    if (message === undefined || !conversations.isVisible(message, user.id)) {
      throw new RangeError(`${user.id} sees no message ${ts}.`);
    }
    const found = findElement(message.blocks, { actionId, blockId: use.blockId }, 'the message');
    const action = this.#actionOf(found, use);
    const states = this.#states.of(user.id, message);
    if (keepsState(found.element))
      states.set(found.blockId, actionId, chosenState(found.element, actionId, use.value ?? ''));
    const messages = { channelId: message.channelId, userId: user.id, originalTs: ts };
    const { place, responseUrl, stream, message: current } = exchanges.open(`the click on ${actionId}`, messages);
    const triggerId = triggers.issue(user.id);
    const conversation = conversations.find(message.channelId);
    const payload = {
      ...basePayload('block_actions', workspace.team, user),
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: message.channelId,
        is_ephemeral: message.onlyFor !== undefined,
      },
      trigger_id: triggerId,
      channel: { id: message.channelId, name: conversation?.name ?? '' },
      // Slack sends the message along only where others can see it too.
      ...(message.onlyFor === undefined ? { message: describeMessage(message, workspace.team.id) } : {}),
      state: { values: states.valuesOf(message.blocks) },
      response_url: responseUrl,
      actions: [action],
    };
    transcript.addClick(place, { on: 'message', actionId, label: labelOf(found) });
    const ack = await deliverInteraction(
      this.#parts.connection,
      { payload, exchangeId: place.exchangeId, label: labelOf(found) },
      use,
    );
    transcript.addAck(place, ack);
    return {
      id: place.exchangeId,
      ack,
      triggerId,
      get replies() {
        return stream.replies;
      },
      nextReply: (options) => stream.next(options?.signal),
      get message() {
        return current();
      },
      click: (nextActionId, options) => this.clickIn(current(), nextActionId, user.id, options),
    };
  }

  async #inView(
    view: ViewRecord,
    on: 'modal' | 'home',
    actionId: string,
    user: EmulatedUser,
    use: ElementUse,
  ): Promise<ClickExchange> {
    const { exchanges, triggers, transcript, workspace } = this.#parts;
    const found = findElement(view.blocks, { actionId, blockId: use.blockId }, `the ${on}`);
    const action = this.#actionOf(found, use);
    if (keepsState(found.element)) {
      view.chosen.set(found.blockId, actionId, chosenState(found.element, actionId, use.value ?? ''));
    }
    const place = { exchangeId: exchanges.nextId(), userId: user.id };
    const triggerId = triggers.issue(user.id);
    const payload = {
      ...basePayload('block_actions', workspace.team, user),
      container: { type: 'view', view_id: view.id },
      trigger_id: triggerId,
      view: describeView(view, workspace.team.id),
      actions: [action],
    };
    transcript.addClick(place, { on, actionId, label: labelOf(found) });
    const ack = await deliverInteraction(
      this.#parts.connection,
      { payload, exchangeId: place.exchangeId, label: labelOf(found) },
      use,
    );
    transcript.addAck(place, ack);
    const noReplies = (): never => {
      throw new Error(`The click on ${actionId} was in a view: it has no response_url and so no replies.`);
    };
    return {
      id: place.exchangeId,
      ack,
      triggerId,
      replies: [],
      nextReply: async () => noReplies(),
      message: undefined,
      click: (nextActionId, options) =>
        this.click({ ...options, user: options?.user ?? user.id, on, actionId: nextActionId }),
    };
  }

  #actionOf({ blockId, actionId, element }: FoundElement, { value }: ElementUse): InteractionPayload {
    const actionTs = (this.#parts.clock() / 1000).toFixed(6);
    const where = { action_id: actionId, block_id: blockId, action_ts: actionTs };
    const type = stringOf(element['type']);
    if (type === 'button' || type === 'icon_button' || type === 'workflow_button') {
      if (value !== undefined)
        throw new RangeError(`${actionId} is a button: it has its own value and takes no other.`);
      const own = typeof element['value'] === 'string' ? { value: element['value'] } : {};
      return { type, text: element['text'], ...own, ...where };
    }
    if (value === undefined) throw new RangeError(`${actionId} is of type ${type}: say which value is chosen.`);
    return { ...chosenState(element, actionId, value), ...where };
  }
}

function labelOf({ actionId, element }: FoundElement): string {
  return readTextObject(element['text']) || readTextObject(element['placeholder']) || actionId;
}
