import type { AppConnection, Delivery } from '../app-connection.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { SeenMessage } from '../conversations/message-board.ts';
import { requireConversation } from '../conversations/require-conversation.ts';
import type { Exchanges } from '../exchanges/exchanges.ts';
import type { TriggerIds } from '../exchanges/trigger-ids.ts';
import type { Clicks } from '../interactions/clicks.ts';
import type { BlockRollout } from '../messages/block-rollout.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { requireUser, type Workspace } from '../workspace.ts';
import { readAck } from './command-ack.ts';
import { commandBody } from './command-body.ts';
import type { CommandExchange } from './command-exchange.ts';
import type { CommandReply } from './reply-stream.ts';
import { readTypedCommand } from './typed-command.ts';

/** Who types a command where, and what a test may want to be wrong with its delivery. */
export type CommandOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  /** The id of a channel, or of the app's direct messages with this user; the first channel where left out. */
  channel?: string | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** What the slash commands are built on. */
export type SlashCommandParts = {
  workspace: Workspace;
  connection: AppConnection;
  conversations: Conversations;
  exchanges: Exchanges;
  triggers: TriggerIds;
  clicks: Clicks;
  rollout: BlockRollout;
  transcript: Transcript;
};

/** Sends what people type. */
export class SlashCommands {
  readonly #parts: SlashCommandParts;

  constructor(parts: SlashCommandParts) {
    this.#parts = parts;
  }

  /** Sends a command and waits for the ack. */
  async send(
    typed: string,
    { user: userId, channel: channelId, ...delivery }: CommandOptions,
  ): Promise<CommandExchange> {
    const { workspace, connection, exchanges, triggers, clicks, rollout, transcript } = this.#parts;
    const command = readTypedCommand(typed);
    const user = requireUser(workspace, userId);
    const channel = requireConversation(this.#parts, channelId, user.id);
    const exchange = exchanges.open(command.command, { userId: user.id, channelId: channel.id });
    const { place, responseUrl, stream } = exchange;
    const triggerId = triggers.issue(user.id);
    const body = commandBody({ typed: command, team: workspace.team, user, channel, responseUrl, triggerId });
    transcript.addCommand(place, typed);
    const outcome = await connection.deliver({ ...delivery, body, exchangeId: place.exchangeId });
    const { ack, shown } = readAck(command.command, outcome, rollout);
    transcript.addAck(place, ack);
    if (shown !== undefined) exchange.publish('ack', shown);
    return {
      id: place.exchangeId,
      ack,
      get replies(): readonly CommandReply[] {
        return stream.replies;
      },
      nextReply: (options) => stream.next(options?.signal),
      get message(): SeenMessage | undefined {
        return exchange.message();
      },
      click: (actionId, options) => clicks.clickIn(exchange.message(), actionId, user.id, options),
    };
  }
}
