import type { AppConnection, Delivery } from '../app-connection.ts';
import type { Message } from '../messages/message.ts';
import type { ResponseUrls } from '../response-urls.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { requireChannel, requireUser, type Workspace } from '../workspace.ts';
import { readAck } from './command-ack.ts';
import { commandBody } from './command-body.ts';
import type { CommandExchange } from './command-exchange.ts';
import { ReplyStream, type CommandReply } from './reply-stream.ts';
import { readTypedCommand } from './typed-command.ts';

/** Who types a command where, and what a test may want to be wrong with its delivery. */
export type CommandOptions = {
  /** The id of a user; the first one where left out. */
  user?: string | undefined;
  /** The id of a channel; the first one where left out. */
  channel?: string | undefined;
} & Pick<Delivery, 'timestampSeconds' | 'tamper' | 'headers'>;

/** What the slash commands are built on. */
export type SlashCommandParts = {
  workspace: Workspace;
  connection: AppConnection;
  responseUrls: ResponseUrls;
  transcript: Transcript;
  clock: () => number;
  /** The emulator's own address, without a path. */
  url: string;
};

/** Sends what people type, and keeps the replies of each command apart. */
export class SlashCommands {
  readonly #parts: SlashCommandParts;
  readonly #streams: ReplyStream[] = [];

  constructor(parts: SlashCommandParts) {
    this.#parts = parts;
  }

  /** Sends a command and waits for the ack. */
  async send(
    typed: string,
    { user: userId, channel: channelId, ...delivery }: CommandOptions,
  ): Promise<CommandExchange> {
    const { workspace, connection, responseUrls, transcript, clock, url } = this.#parts;
    const command = readTypedCommand(typed);
    const user = requireUser(workspace, userId);
    const channel = requireChannel(workspace, channelId);
    const id = this.#streams.length + 1;
    const place = { exchangeId: id, userId: user.id, channelId: channel.id };
    const stream = new ReplyStream(command.command);
    this.#streams.push(stream);
    const startedAt = performance.now();

    const publish = (via: CommandReply['via'], message: Message): void => {
      const elapsedMs = Math.round(performance.now() - startedAt);
      const reply: CommandReply = { ...message, via, elapsedMs, at: clock() };
      transcript.addReply(place, reply);
      stream.publish(reply);
    };
    const path = responseUrls.issue(workspace.team.id, clock(), {
      publish: (message) => publish('response_url', message),
      refuse: (error) => transcript.addRefusedReply(place, error),
    });
    const responseUrl = `${url}${path}`;
    const body = commandBody({ typed: command, team: workspace.team, user, channel, responseUrl, now: clock() });
    transcript.addCommand(place, typed);
    const outcome = await connection.deliver({ ...delivery, body });
    const { ack, shown } = readAck(command.command, outcome);
    transcript.addAck(place, ack);
    if (shown !== undefined) publish('ack', shown);
    return {
      id,
      ack,
      get replies(): readonly CommandReply[] {
        return stream.replies;
      },
      nextReply: (options) => stream.next(options?.signal),
    };
  }

  /** Turns away everybody who waits for a reply. */
  close(): void {
    for (const stream of this.#streams) stream.close();
  }
}
