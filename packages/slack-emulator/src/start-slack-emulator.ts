import { AppConnection } from './app-connection.ts';
import { SlashCommands } from './commands/slash-commands.ts';
import { writeMessage } from './conversations/write-message.ts';
import { Events } from './events/events.ts';
import { Exchanges } from './exchanges/exchanges.ts';
import { listen } from './http/http-server.ts';
import { Clicks } from './interactions/clicks.ts';
import { Modals } from './interactions/modals.ts';
import { Shortcuts } from './interactions/shortcuts.ts';
import { signRequest } from './request-signature.ts';
import { createRoute } from './route.ts';
import { createSlackState, resetSlackState } from './slack-state.ts';
import type { SlackEmulator, SlackEmulatorOptions } from './slack-emulator.ts';
import { seenView, type SeenView, type ViewRecord } from './views/view.ts';
import { usualBotScopes } from './web-api/scopes.ts';
import { changeUser, createWorkspace, requireUser } from './workspace.ts';

/**
 * Starts the part of Slack that an app touches over signed HTTP or Socket Mode: slash commands, buttons, modals,
 * response_urls and the Web API. Everything an app shows is held against Slack's rules first.
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
  const appToken = options.appToken ?? 'xapp-emulated-app-token';
  const state = createSlackState(workspace, clock, options.seed);
  const { transcript, conversations, views, files, faults, rollout, socketMode, changes, wire } = state;
  const timeoutMs = options.ackTimeoutMs ?? 3000;
  const connection = new AppConnection({ signingSecret, clock, timeoutMs, socketMode, wire });

  const route = createRoute(state, { botToken, appToken, botScopes: options.scopes ?? usualBotScopes, clock });
  const address = { host: options.host ?? '127.0.0.1', port: options.port ?? 0 };
  const server = await listen(address, { route, upgrade: socketMode.accept.bind(socketMode), wire });
  const { url } = server;
  const exchanges = new Exchanges({ ...state, clock, teamId: workspace.team.id, url });
  const interactions = { ...state, connection, exchanges, clock };
  const clicks = new Clicks(interactions);
  const modals = new Modals(interactions);
  const commands = new SlashCommands({ ...interactions, clicks });
  const shortcuts = new Shortcuts({ ...interactions, clicks });
  const events = new Events({ ...interactions, randomBytes: state.randomBytes });

  const close = async (): Promise<void> => {
    connection.close();
    socketMode.close();
    faults.close();
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
    appToken,
    get transcript() {
      return transcript.entries;
    },
    transcriptFor: (userId) => transcript.visibleTo(userId),
    messagesFor: (userId, { channel } = {}) => conversations.visibleTo(userId, channel),
    modalFor: (userId) => seen(views.top(userId)),
    homeFor: (userId) => seen(views.home(userId)),
    filesFor: (userId) => files.shared.filter(({ channelId }) => conversations.isOpenTo(channelId, userId)),
    get users() {
      return structuredClone(workspace.users);
    },
    conversationsFor: (userId) => conversations.of(requireUser(workspace, userId)),
    onChange: (listener) => changes.add(listener),
    onWire: (listener) => wire.add(listener),
    setUser: (userId, userChanges) => {
      changeUser(workspace, userId, userChanges);
      changes.notify();
    },
    reset: () => resetSlackState(state, exchanges),
    connect: (app) => connection.connect(app),
    sockets: socketMode.sockets,
    command: (typed, commandOptions = {}) => commands.send(typed, commandOptions),
    globalShortcut: (callbackId, shortcut = {}) => shortcuts.global(callbackId, shortcut),
    messageShortcut: (callbackId, shortcut) => shortcuts.onMessage(callbackId, shortcut),
    post: (text, post = {}) => writeMessage(state, text, post),
    openHome: (opening = {}) => events.openHome(opening),
    verifyUrl: () => events.verifyUrl(),
    click: (click) => clicks.click(click),
    submitView: (submission = {}) => modals.submit(submission),
    closeView: (closing = {}) => modals.close(closing),
    nextView: async ({ user, signal } = {}) => state.viewWatchers.next(requireUser(workspace, user).id, signal),
    nextMessage: async ({ user, signal } = {}) => state.messageWatchers.next(requireUser(workspace, user).id, signal),
    fault: (fault) => faults.add(fault),
    refuseBlockTypes: (types) => rollout.refuse(types),
    deliver: (delivery) => connection.deliverSigned(delivery),
    signatureFor: (body, timestampSeconds) => signRequest(signingSecret, body, timestampSeconds),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function seen(view: ViewRecord | undefined): SeenView | undefined {
  return view === undefined ? undefined : seenView(view);
}
