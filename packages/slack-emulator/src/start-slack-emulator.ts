import { AppConnection, type Delivery } from './app-connection.ts';
import type { CommandExchange } from './commands/command-exchange.ts';
import { SlashCommands, type CommandOptions } from './commands/slash-commands.ts';
import { textAnswer } from './http/answer.ts';
import type { DeliveryOutcome } from './http/deliver-request.ts';
import { listen } from './http/http-server.ts';
import { signRequest } from './request-signature.ts';
import { answerResponseUrl } from './response-url-route.ts';
import { ResponseUrls } from './response-urls.ts';
import { Transcript } from './transcript/transcript.ts';
import type { TranscriptEntry } from './transcript/transcript-entry.ts';
import { answerWebApi } from './web-api/web-api-route.ts';
import { createWorkspace, type EmulatedChannel, type EmulatedTeam, type EmulatedUser } from './workspace.ts';

/** Every option has a default; a test names what it is about. */
export type SlackEmulatorOptions = {
  signingSecret?: string | undefined;
  botToken?: string | undefined;
  /** Milliseconds since 1970; the real time where left out. Signatures and response_urls go by it. */
  clock?: (() => number) | undefined;
  /** 0, the default, takes a free port. */
  port?: number | undefined;
  /** The address to listen on; `127.0.0.1` where left out. */
  host?: string | undefined;
  /** How long a command waits for the app, in milliseconds of real time: 3000, as in Slack, where left out. */
  ackTimeoutMs?: number | undefined;
  team?: EmulatedTeam | undefined;
  users?: readonly EmulatedUser[] | undefined;
  channels?: readonly EmulatedChannel[] | undefined;
};

/** A running emulator. */
export type SlackEmulator = AsyncDisposable & {
  /** Where it listens, for example `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The value for `clientOptions.slackApiUrl` of Bolt and of `WebClient`. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  /** All that happened so far, in order, with phone numbers masked. */
  readonly transcript: readonly TranscriptEntry[];
  /** The part of the transcript that one person can see. */
  transcriptFor(userId: string): readonly TranscriptEntry[];
  /**
   * Says where the app listens.
   *
   * @throws TypeError when it is no http or https URL
   */
  connect(app: { requestUrl: string }): void;
  /**
   * Types a command: POSTs it, signed, and resolves when the app acked or Slack's limit passed.
   *
   * @throws RangeError when it is no command, or the user or channel does not exist
   * @throws Error when no app was connected
   */
  command(typed: string, options?: CommandOptions): Promise<CommandExchange>;
  /**
   * Signs and POSTs any body, so that a test can get the signature, the time or the body wrong.
   *
   * @throws Error when no app was connected
   */
  deliver(delivery: Delivery): Promise<DeliveryOutcome>;
  /** The signature Slack would send for a body at a moment, in seconds since 1970. */
  signatureFor(body: string, timestampSeconds: number): string;
  /** Stops listening, breaks off what is under way, and turns away everybody who waits for a reply. */
  close(): Promise<void>;
};

/**
 * Starts the part of Slack that an app touches over signed HTTP: slash commands, response_urls and the Web API.
 *
 * @throws RangeError when the workspace cannot be: no users, no channels, an unknown time zone
 * @throws Error when the address cannot be listened on
 *
 * @example
 * ```ts
 * await using slack = await startSlackEmulator();
 * slack.connect({ requestUrl: 'http://127.0.0.1:3000/slack/events' });
 * const exchange = await slack.command('/smsreport 134****6789 last 24h');
 * const { text } = await exchange.nextReply();
 * ```
 */
export async function startSlackEmulator(options: SlackEmulatorOptions = {}): Promise<SlackEmulator> {
  const workspace = createWorkspace(options);
  const clock = options.clock ?? Date.now;
  const signingSecret = options.signingSecret ?? 'emulated-signing-secret';
  const botToken = options.botToken ?? 'xoxb-emulated-bot-token';
  const transcript = new Transcript(clock);
  const responseUrls = new ResponseUrls();
  const connection = new AppConnection({ signingSecret, clock, timeoutMs: options.ackTimeoutMs ?? 3000 });

  const address = { host: options.host ?? '127.0.0.1', port: options.port ?? 0 };
  const server = await listen(address, (request) => {
    const { pathname } = request.url;
    if (pathname.startsWith('/api/')) {
      const onCall = transcript.addWebApiCall.bind(transcript);
      return answerWebApi(request, pathname.slice('/api/'.length), { workspace, botToken, now: clock(), onCall });
    }
    if (request.method === 'POST' && pathname.startsWith('/commands/')) {
      return answerResponseUrl(request, responseUrls, clock());
    }
    return textAnswer(404, 'not_found');
  });
  const { url } = server;
  const commands = new SlashCommands({ workspace, connection, responseUrls, transcript, clock, url });

  const close = async (): Promise<void> => {
    connection.close();
    commands.close();
    await server.close();
  };
  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret,
    botToken,
    get transcript(): readonly TranscriptEntry[] {
      return transcript.entries;
    },
    transcriptFor: (userId) => transcript.visibleTo(userId),
    connect: ({ requestUrl }) => connection.connect(requestUrl),
    command: (typed, commandOptions = {}) => commands.send(typed, commandOptions),
    deliver: (delivery) => connection.deliver(delivery),
    signatureFor: (body, timestampSeconds) => signRequest(signingSecret, body, timestampSeconds),
    close,
    [Symbol.asyncDispose]: close,
  };
}
