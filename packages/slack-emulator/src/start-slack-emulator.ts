import { AppConnection } from './app-connection.ts';
import { SlashCommands } from './commands/slash-commands.ts';
import { Exchanges } from './exchanges/exchanges.ts';
import { answerUpload } from './files/upload-route.ts';
import { textAnswer, type Answer } from './http/answer.ts';
import { listen, type ReceivedRequest } from './http/http-server.ts';
import { Clicks } from './interactions/clicks.ts';
import { Modals } from './interactions/modals.ts';
import { signRequest } from './request-signature.ts';
import { answerResponseUrl } from './response-url-route.ts';
import { createSlackState } from './slack-state.ts';
import type { SlackEmulator, SlackEmulatorOptions } from './slack-emulator.ts';
import { seenView, type SeenView, type ViewRecord } from './views/view.ts';
import { answerWebApi } from './web-api/web-api-route.ts';
import { createWorkspace, requireUser } from './workspace.ts';

/**
 * Starts the part of Slack that an app touches over signed HTTP: slash commands, buttons, modals, response_urls and the
 * Web API. Everything an app shows is held against Slack's rules first.
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
  const state = createSlackState(workspace, clock);
  const { transcript, responseUrls, conversations, views, files } = state;
  const connection = new AppConnection({ signingSecret, clock, timeoutMs: options.ackTimeoutMs ?? 3000 });

  const route = (request: ReceivedRequest): Answer | Promise<Answer> => {
    const { pathname } = request.url;
    if (pathname.startsWith('/api/')) {
      const onCall = transcript.addWebApiCall.bind(transcript);
      const method = pathname.slice('/api/'.length);
      return answerWebApi(request, method, { parts: { ...state, url }, botToken, now: clock(), onCall });
    }
    if (request.method !== 'POST') return textAnswer(404, 'not_found');
    if (pathname.startsWith('/commands/')) return answerResponseUrl(request, responseUrls, clock());
    return pathname.startsWith('/upload/') ? answerUpload(request, files) : textAnswer(404, 'not_found');
  };
  const server = await listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 }, route);
  const { url } = server;
  const exchanges = new Exchanges({ ...state, clock, teamId: workspace.team.id, url });
  const interactions = { ...state, connection, exchanges, clock };
  const clicks = new Clicks(interactions);
  const modals = new Modals(interactions);
  const commands = new SlashCommands({ ...interactions, clicks });

  const close = async (): Promise<void> => {
    connection.close();
    exchanges.close();
    state.viewWatchers.close();
    state.messageWatchers.close();
    await server.close();
  };
  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret,
    botToken,
    get transcript() {
      return transcript.entries;
    },
    transcriptFor: (userId) => transcript.visibleTo(userId),
    messagesFor: (userId, { channel } = {}) => conversations.visibleTo(userId, channel),
    modalFor: (userId) => seen(views.top(userId)),
    homeFor: (userId) => seen(views.home(userId)),
    filesFor: (userId) => files.shared.filter(({ channelId }) => conversations.isOpenTo(channelId, userId)),
    connect: ({ requestUrl }) => connection.connect(requestUrl),
    command: (typed, commandOptions = {}) => commands.send(typed, commandOptions),
    click: (click) => clicks.click(click),
    submitView: (submission = {}) => modals.submit(submission),
    closeView: (closing = {}) => modals.close(closing),
    nextView: async ({ user, signal } = {}) => state.viewWatchers.next(requireUser(workspace, user).id, signal),
    nextMessage: async ({ user, signal } = {}) => state.messageWatchers.next(requireUser(workspace, user).id, signal),
    deliver: (delivery) => connection.deliver(delivery),
    signatureFor: (body, timestampSeconds) => signRequest(signingSecret, body, timestampSeconds),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function seen(view: ViewRecord | undefined): SeenView | undefined {
  return view === undefined ? undefined : seenView(view);
}
