import type { SeenMessage, SeenView, SlackEmulator } from '@org/slack-emulator';
import { offered } from '../house/app-manifest.ts';
import type { House } from '../house/open-house.ts';
import type { PageMessage, PageState, PageUser, PageView } from '../protocol.ts';
import type { Names } from '../wire/slack-line.ts';

/** Everything one person sees. @throws RangeError when there is no such person */
export function pageState({ slack, smn, bot, faults, wire, changes }: House, userId: string | null): PageState {
  const users = slack.users.map(({ id, name, realName, tz, locale }) => ({ id, name, realName, tz, locale }));
  const user = userId === null ? users[0] : users.find(({ id }) => id === userId);
  if (user === undefined) throw new RangeError(`There is no person ${userId}.`);
  const { status, lastWords, pid, transport } = bot.state;
  const { pending, movedMs } = smn.receipts;
  return {
    version: changes.version,
    user,
    users,
    conversations: slack.conversationsFor(user.id).map(({ id, name, isDirect, isPrivate, isExtShared }) => ({
      id,
      name,
      isDirect,
      isPrivate,
      isExternal: isExtShared,
    })),
    messages: slack.messagesFor(user.id).map(pageMessage),
    files: slack
      .filesFor(user.id)
      .map(({ id, name, channelId, bytes }) => ({ id, name, channelId, bytes: bytes.byteLength })),
    modal: pageView(slack.modalFor(user.id)),
    home: pageView(slack.homeFor(user.id)),
    transport,
    bot: { status, lastWords, pid },
    faults: faults.on,
    receipts: { pending, movedMs },
    wire: wire.lines(namesIn(slack, users)),
    ...offered,
  };
}

function pageMessage({ ts, channelId, userId, threadTs, onlyFor, text, blocks, edits }: SeenMessage): PageMessage {
  return {
    ts,
    channelId,
    userId: userId ?? null,
    threadTs: threadTs ?? null,
    isEphemeral: onlyFor !== undefined,
    text,
    blocks,
    edits,
  };
}

function pageView(view: SeenView | undefined): PageView | null {
  if (view === undefined) return null;
  const { id, hash, title, submit = null, close = null, blocks, errors, values } = view;
  return { id, hash, title, submit, close, blocks, errors, values };
}

/** For all lines of the wire at once. */
function namesIn(slack: SlackEmulator, users: readonly PageUser[]): Names {
  const people = new Map(users.map(({ id, name }) => [id, name]));
  const places = users.flatMap(({ id: userId, name: owner }) =>
    slack
      .conversationsFor(userId)
      .map(({ id, name, isDirect }) => [id, isDirect ? `the direct messages of ${owner}` : `#${name}`] as const),
  );
  const channels = new Map(places);
  return { user: (id) => people.get(id) ?? id, channel: (id) => channels.get(id) ?? id };
}
