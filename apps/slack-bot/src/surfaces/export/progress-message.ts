import type { Clock } from '@org/smn-core';
import { escapeMrkdwn } from '../../slack/escape.ts';
import { keepCalling } from '../../slack/keep-calling.ts';
import type { Reply, ReplyBlock } from '../../slack/reply.ts';
import type { SlackClients } from '../../slack/slack-clients.ts';
import { slackErrorWord } from '../../slack/slack-error.ts';
import { SlackRefusal } from '../../slack/slack-refusal.ts';

/** The person clicked Cancel, here or at another replica: the progress message is gone. */
export class ExportCancelled extends Error {
  override readonly name = 'ExportCancelled';
}

/** The message in somebody's direct messages that says how far their export is, and becomes what came of it. */
export interface ProgressMessage {
  readonly channelId: string;
  /** Shows how far it is, when the last time is long enough ago. @throws ExportCancelled */
  tick(reply: () => Reply): Promise<void>;
  /** Shows something in any case. @returns whether Slack took it @throws ExportCancelled */
  show(reply: Reply): Promise<boolean>;
}

/** What it is made with. */
export interface ProgressMessageOptions {
  readonly clients: Pick<SlackClients, 'exports'>;
  readonly clock: Clock;
  /** Ms between two updates at least: Slack takes some fifty a minute, of all exports together. */
  readonly everyMs: number;
}

/** As long as it may take to show one thing, with all that Slack wants to be waited for. */
const longestMs = 60_000;

/** Opens the direct messages with somebody, and posts there. @throws SlackRefusal */
export async function postProgress(
  userId: string,
  first: Reply,
  { clients: { exports: client }, clock, everyMs }: ProgressMessageOptions,
): Promise<ProgressMessage> {
  const { channel, ts } = await post();
  let shownAtMs = clock();

  async function update(reply: Reply): Promise<string | null> {
    shownAtMs = clock();
    try {
      await client.chat.update({ channel, ts, ...toMessage(reply) });
      return null;
    } catch (error) {
      const word = slackErrorWord(error);
      if (word === 'message_not_found') throw new ExportCancelled();
      throw error;
    }
  }

  return {
    channelId: channel,
    async tick(reply) {
      if (clock() - shownAtMs < everyMs) return;
      await update(reply()).catch(unlessCancelled);
    },
    async show(reply) {
      try {
        // An update may be made twice; and what became of an export is told even when its own time is over.
        await keepCalling(async () => update(reply), { isRepeatable: true, signal: AbortSignal.timeout(longestMs) });
        return true;
      } catch (error) {
        unlessCancelled(error);
        return false;
      }
    },
  };

  async function post(): Promise<{ readonly channel: string; readonly ts: string }> {
    const signal = AbortSignal.timeout(longestMs);
    try {
      const opened = await keepCalling(async () => client.conversations.open({ users: userId }), {
        isRepeatable: true,
        signal,
      });
      const channel = opened.channel?.id ?? '';
      const posted = await keepCalling(
        async () => client.apiCall('chat.postMessage', { channel, mrkdwn: false, ...toMessage(first) }),
        { isRepeatable: false, signal },
      );
      return { channel, ts: 'ts' in posted && typeof posted.ts === 'string' ? posted.ts : '' };
    } catch (error) {
      throw new SlackRefusal('direct-messages', error);
    }
  }
}

function toMessage(reply: Reply): { readonly text: string; readonly blocks: ReplyBlock[] } {
  return { text: escapeMrkdwn(reply.text), blocks: [...reply.blocks('rich_text')] };
}

/** A picture of the progress that Slack does not take costs that picture, not the export. */
function unlessCancelled(error: unknown): void {
  if (error instanceof ExportCancelled) throw error;
}
