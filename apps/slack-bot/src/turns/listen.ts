import type {
  App,
  BlockAction,
  ButtonAction,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  StaticSelectAction,
  ViewOutput,
  ViewSubmitAction,
} from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { PostedMessage } from '../slack/slack-error.ts';
import { problemOf } from './problem.ts';
import { sentenceView } from './sentence-view.ts';
import { inTurn, type Turn, type TurnDependencies, type TurnOrigin } from './turn.ts';

/** A button that was pressed. */
export interface Click {
  readonly actionId: string;
  /** What stands in the button; empty when nothing does. */
  readonly value: string;
  /** Opens a window, within three seconds of the click. */
  readonly triggerId: string;
  /** The window it stands in; `undefined` in a message. */
  readonly view: ViewOutput | undefined;
  /** The message it stands in, by its place; `undefined` in a window. */
  readonly message: PostedMessage | undefined;
}

// Every listener acks first, and empty: the answer needs the reader's language, which is a look-up.

/** A slash command. */
export function onCommand(
  app: App,
  name: string,
  dependencies: TurnDependencies,
  answer: (turn: Turn, command: SlashCommand) => Promise<void>,
): void {
  app.command(name, async ({ command, ack }) => {
    await ack();
    const { user_id: userId, team_id: teamId, channel_id: channelId, response_url: responseUrl } = command;
    await inTurn(dependencies, { userId, teamId, channelId, responseUrl }, async (turn) => answer(turn, command));
  });
}

/** A shortcut from anywhere: there is no conversation that it belongs to. */
export function onShortcut(
  app: App,
  callbackId: string,
  dependencies: TurnDependencies,
  answer: (turn: Turn, shortcut: { readonly triggerId: string }) => Promise<void>,
): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: callbackId }, async ({ ack, body }) => {
    await ack();
    const origin = { userId: body.user.id, teamId: teamOf(body), channelId: undefined, responseUrl: undefined };
    await inTurn(dependencies, origin, async (turn) => answer(turn, { triggerId: body.trigger_id }));
  });
}

/** A shortcut of one message, in a thread too, where commands do not work. */
export function onMessageShortcut(
  app: App,
  callbackId: string,
  dependencies: TurnDependencies,
  answer: (turn: Turn, message: MessageShortcut['message']) => Promise<void>,
): void {
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: callbackId }, async ({ ack, body }) => {
    await ack();
    const { user, channel, response_url: responseUrl } = body;
    const origin = { userId: user.id, teamId: teamOf(body), channelId: channel.id, responseUrl };
    await inTurn(dependencies, origin, async (turn) => answer(turn, body.message));
  });
}

/** A button, in a message or in a window. */
export function onButton(
  app: App,
  actionId: string | RegExp,
  dependencies: TurnDependencies,
  answer: (turn: Turn, click: Click) => Promise<void>,
): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, body, action }) => {
      await ack();
      await inTurn(dependencies, originOf(body), async (turn) =>
        answer(turn, clickOf(body, action, action.value ?? '')),
      );
    },
  );
}

/** A list of options, in a message or in a window. */
export function onChoice(
  app: App,
  actionId: string,
  dependencies: TurnDependencies,
  answer: (turn: Turn, click: Click) => Promise<void>,
): void {
  app.action<BlockAction<StaticSelectAction>>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, body, action }) => {
      await ack();
      const chosen = clickOf(body, action, action.selected_option.value);
      await inTurn(dependencies, originOf(body), async (turn) => answer(turn, chosen));
    },
  );
}

/** What a submission turned out to be. */
export type ReadSubmission<Value> =
  /** Sentences beside the fields; the window stays. */
  | { readonly errors: Readonly<Record<string, string>> }
  /** Something else in the place of what was submitted. */
  | { readonly view: ModalView }
  /** What was asked for, and where the answer goes. */
  | ({ readonly value: Value } & Pick<TurnOrigin, 'channelId' | 'responseUrl'>);

/** A conversation that was chosen in a window, and the way to post there as who chose it. */
export interface ChosenConversation {
  readonly channelId: string;
  readonly responseUrl: string;
}

/** What a submitted window means, and what is done about it. */
export interface SubmissionListener<Value> {
  /** Decides within Slack's three seconds what the window shows next: this is its ack. */
  readonly read: (
    asker: Pick<Turn, 'person' | 'owner'>,
    view: ViewOutput,
    responseUrls: readonly ChosenConversation[],
  ) => Promise<ReadSubmission<Value>>;
  readonly answer: (turn: Turn, value: Value) => Promise<void>;
}

/** A window that was submitted. */
export function onSubmit<Value>(
  app: App,
  callbackId: string | RegExp,
  dependencies: TurnDependencies,
  { read, answer }: SubmissionListener<Value>,
): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: callbackId }, async ({ ack, body, view }) => {
    const owner = { userId: body.user.id, teamId: teamOf(body) };
    const person = await dependencies.people.lookUp(owner.userId);
    const chosen = (body.response_urls ?? []).map((each) => ({
      channelId: each.channel_id,
      responseUrl: each.response_url,
    }));
    const submission = await read({ person, owner }, view, chosen).catch((error: unknown) => {
      const { text } = problemOf(error, person.locale, dependencies.logger);
      return { view: sentenceView(text, view.title.text, person.locale) };
    });
    if ('errors' in submission) return ack({ response_action: 'errors', errors: { ...submission.errors } });
    if ('view' in submission) return ack({ response_action: 'update', view: submission.view });
    await ack();
    const { value, responseUrl, channelId } = submission;
    return inTurn(dependencies, { ...owner, responseUrl, channelId }, async (turn) => answer(turn, value));
  });
}

function clickOf(body: BlockAction, action: { readonly action_id: string }, value: string): Click {
  const channel = body.channel?.id;
  const ts: unknown = body.container['message_ts'];
  const message = channel !== undefined && typeof ts === 'string' ? { channel, ts } : undefined;
  return { actionId: action.action_id, value, triggerId: body.trigger_id, view: body.view, message };
}

/** Who clicked where. */
function originOf(body: BlockAction): TurnOrigin {
  return {
    userId: body.user.id,
    teamId: teamOf(body),
    channelId: body.channel?.id,
    // The types have it always; a click in a window has none.
    responseUrl: body.response_url || undefined,
  };
}

/** The workspace, which Slack leaves out for an app of a whole organisation. */
function teamOf({
  team,
  user,
}: {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
}): string {
  return team?.id ?? user.team_id ?? '';
}
