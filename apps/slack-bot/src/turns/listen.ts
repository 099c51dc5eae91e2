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
import type { DenialReason, Need } from '../access/access.ts';
import type { Sealer } from '../search/sealer.ts';
import { en } from '../locales/en.ts';
import { openedIn } from '../search/window-state.ts';
import type { PostedMessage } from '../slack/slack-error.ts';
import { beforeAckIsDue } from './before-ack-is-due.ts';
import { currentReference, logProblem, problemOf } from './problem.ts';
import { sentenceView } from './sentence-view.ts';
import { admit, answerTurn, type Turn, type TurnDependencies, type TurnOrigin } from './turn.ts';

/** What every listener needs. */
export interface ListenDependencies extends TurnDependencies {
  readonly sealer: Sealer;
}

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

// Every listener of the app is registered here, and each says what it takes to be answered: it is checked every time, at
// every click and submission. All ack first, and empty: the answer needs the reader's language, which is a look-up.

/** A slash command. */
export function onCommand(
  app: App,
  name: string,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, command: SlashCommand) => Promise<void>,
): void {
  app.command(name, async ({ command, ack }) => {
    await ack();
    const { user_id: userId, team_id: teamId, channel_id: channelId, response_url: responseUrl } = command;
    const admission = await admit(dependencies, { userId, teamId, channelId, responseUrl }, { needs, surface: name });
    await answerTurn(dependencies, admission, async (turn) => answer(turn, command));
  });
}

/** A shortcut from anywhere: there is no conversation that it belongs to. */
export function onShortcut(
  app: App,
  callbackId: string,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, shortcut: { readonly triggerId: string }) => Promise<void>,
): void {
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: callbackId }, async ({ ack, body }) => {
    await ack();
    const origin = { userId: body.user.id, teamId: teamOf(body), channelId: undefined, responseUrl: undefined };
    const admission = await admit(dependencies, origin, { needs, surface: callbackId });
    await answerTurn(dependencies, admission, async (turn) => answer(turn, { triggerId: body.trigger_id }));
  });
}

/** A shortcut of one message, in a thread too, where commands do not work. */
export function onMessageShortcut(
  app: App,
  callbackId: string,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, message: MessageShortcut['message']) => Promise<void>,
): void {
  app.shortcut<MessageShortcut>({ type: 'message_action', callback_id: callbackId }, async ({ ack, body }) => {
    await ack();
    const { user, channel, response_url: responseUrl } = body;
    const origin = { userId: user.id, teamId: teamOf(body), channelId: channel.id, responseUrl };
    const admission = await admit(dependencies, origin, { needs, surface: callbackId });
    await answerTurn(dependencies, admission, async (turn) => answer(turn, body.message));
  });
}

/** A button, in a message or in a window. */
export function onButton(
  app: App,
  actionId: string | RegExp,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, click: Click) => Promise<void>,
): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, body, action }) => {
      await ack();
      const click = clickOf(body, action, action.value ?? '');
      await answerClick(body, click, needs, dependencies, answer);
    },
  );
}

/** A list of options, in a message or in a window. */
export function onChoice(
  app: App,
  actionId: string,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, click: Click) => Promise<void>,
): void {
  app.action<BlockAction<StaticSelectAction>>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, body, action }) => {
      await ack();
      const click = clickOf(body, action, action.selected_option.value);
      await answerClick(body, click, needs, dependencies, answer);
    },
  );
}

/** Why what was submitted may not be done, and where it would have been seen. */
export interface Denial {
  readonly why: DenialReason;
  readonly sharedTo: string;
}

/** What a submission turned out to be. */
export type ReadSubmission<Value> =
  /** Sentences beside the fields; the window stays. With why, where it is a refusal. */
  | { readonly errors: Readonly<Record<string, string>>; readonly denied?: Denial }
  /** Something else in the place of what was submitted, and no answer. */
  | { readonly view: ModalView }
  /** What was asked for, and where the answer goes; the window closes, or shows something else until then. */
  | ({ readonly value: Value; readonly meanwhile?: ModalView } & Pick<TurnOrigin, 'channelId' | 'responseUrl'>);

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
  readonly answer: (turn: Turn, value: Value, viewId: string) => Promise<void>;
}

/** A window that was submitted. */
export function onSubmit<Value>(
  app: App,
  callbackId: string | RegExp,
  needs: Need,
  dependencies: ListenDependencies,
  { read, answer }: SubmissionListener<Value>,
): void {
  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: callbackId }, async ({ ack, body, view }) => {
    const owner = { userId: body.user.id, teamId: teamOf(body) };
    const origin: TurnOrigin = {
      ...owner,
      channelId: undefined,
      responseUrl: undefined,
      openedIn: openedIn(dependencies.sealer, view.private_metadata, owner),
    };
    const guard = { needs, surface: view.callback_id };
    const inTime = beforeAckIsDue();
    const admission = await inTime(admit(dependencies, origin, guard)).catch((error: unknown) => {
      logProblem(error, dependencies.logger, 'an answer failed');
      return null;
    });
    if (admission === null) {
      // Nobody has said which language they read.
      return ack({
        response_action: 'update',
        view: sentenceView(en.tooLate(currentReference()), view.title.text, en),
      });
    }
    const { turn, refusal } = admission;
    const { person, record } = turn;
    const saying = (sentence: string): ModalView => sentenceView(sentence, view.title.text, person.locale);
    if (refusal !== null) {
      record.conclude();
      return ack({ response_action: 'update', view: saying(refusal.text) });
    }
    const chosen = (body.response_urls ?? []).map((each) => ({
      channelId: each.channel_id,
      responseUrl: each.response_url,
    }));
    const submission = await readSafely();
    if ('errors' in submission) return ack({ response_action: 'errors', errors: { ...submission.errors } });
    if ('view' in submission) return ack({ response_action: 'update', view: submission.view });
    const { value, meanwhile, responseUrl, channelId } = submission;
    await (meanwhile === undefined ? ack() : ack({ response_action: 'update', view: meanwhile }));
    const answered = await admit(dependencies, { ...origin, responseUrl, channelId }, guard);
    // The window says that the answer will be there in a moment.
    if (answered.refusal !== null && meanwhile !== undefined) {
      answered.turn.record.conclude();
      return dependencies.windows.update(view.id, saying(answered.refusal.text));
    }
    return answerTurn(dependencies, answered, async (asker) => answer(asker, value, view.id));

    async function readSafely(): Promise<ReadSubmission<Value>> {
      try {
        const submitted = await inTime(read(turn, view, chosen));
        if ('errors' in submitted && submitted.denied !== undefined) {
          await record.denied(submitted.denied.why, submitted.denied);
          record.conclude();
        }
        return submitted;
      } catch (error) {
        const { text } = problemOf(error, turn, dependencies.logger);
        record.conclude();
        return { view: saying(text) };
      }
    }
  });
}

/** Somebody opens the bot's Home. Nobody asked anything, and it shows nobody's data: it is guarded, and not recorded. */
export function onHomeOpened(
  app: App,
  needs: Need,
  dependencies: ListenDependencies,
  show: (
    userId: string,
    visitor: { readonly person: Turn['person']; readonly refusal: string | null },
  ) => Promise<void>,
): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    const person = await dependencies.people.lookUp(event.user);
    const owner = { userId: event.user, teamId: body.team_id };
    const verdict = await dependencies.access.check(needs, { owner, person, channelId: undefined });
    const contact = dependencies.access.contact();
    const refusal = verdict.allowed
      ? null
      : person.locale.access.refused(needs, verdict.why, contact, currentReference());
    await show(event.user, { person, refusal });
  });
}

async function answerClick(
  body: BlockAction,
  click: Click,
  needs: Need,
  dependencies: ListenDependencies,
  answer: (turn: Turn, click: Click) => Promise<void>,
): Promise<void> {
  const guard = { needs, surface: click.actionId };
  const admission = await admit(dependencies, originOf(body, dependencies.sealer), guard);
  await answerTurn(dependencies, admission, async (turn) => answer(turn, click));
}

function clickOf(body: BlockAction, action: { readonly action_id: string }, value: string): Click {
  const channel = body.channel?.id;
  const ts: unknown = body.container['message_ts'];
  const message = channel !== undefined && typeof ts === 'string' ? { channel, ts } : undefined;
  return { actionId: action.action_id, value, triggerId: body.trigger_id, view: body.view, message };
}

/** Who clicked where. */
function originOf(body: BlockAction, sealer: Sealer): TurnOrigin {
  const owner = { userId: body.user.id, teamId: teamOf(body) };
  return {
    ...owner,
    channelId: body.channel?.id,
    // The types have it always; a click in a window has none.
    responseUrl: body.response_url || undefined,
    openedIn: openedIn(sealer, body.view?.private_metadata, owner),
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
