import type { RandomBytes } from '../random-bytes.ts';
import type { EmulatedChannel, EmulatedUser, Workspace } from '../workspace.ts';
import type { MessageBoard, SeenMessage } from './message-board.ts';

/** A conversation a message can go to. */
export type Conversation = { id: string; name: string; channel?: EmulatedChannel; directWith?: string };

/** A conversation as somebody who is in it sees it. */
export type SeenConversation = {
  readonly id: string;
  readonly name: string;
  /** The direct messages with the app. */
  readonly isDirect: boolean;
  readonly isPrivate: boolean;
  readonly isExtShared: boolean;
};

/** Channels and direct messages, and who sees what is in them. */
export class Conversations {
  readonly #workspace: Workspace;
  readonly #board: MessageBoard;
  readonly #direct = new Map<string, string>();
  readonly #randomBytes: RandomBytes;

  constructor(workspace: Workspace, board: MessageBoard, randomBytes: RandomBytes) {
    this.#workspace = workspace;
    this.#board = board;
    this.#randomBytes = randomBytes;
  }

  /** The direct messages of the app with a member; opened when they are first needed. */
  openDirect(user: EmulatedUser): Conversation & { isNew: boolean } {
    const known = this.#direct.get(user.id);
    const id = known ?? `D0${this.#randomBytes('direct messages', 4).toString('hex').toUpperCase()}`;
    this.#direct.set(user.id, id);
    return { id, name: 'directmessage', directWith: user.id, isNew: known === undefined };
  }

  /** The conversations a person is in: all channels, and the direct messages with the app, which are opened by this. */
  of(user: EmulatedUser): readonly SeenConversation[] {
    const channels = this.#workspace.channels.map(({ id, name, isPrivate, isExtShared }) => ({
      id,
      name,
      isDirect: false,
      isPrivate: isPrivate === true,
      isExtShared: isExtShared === true,
    }));
    const { id, name } = this.openDirect(user);
    return [...channels, { id, name, isDirect: true, isPrivate: true, isExtShared: false }];
  }

  /** A channel or direct messages by id. Nothing is opened. */
  find(id: string): Conversation | undefined {
    const channel = this.#workspace.channels.find((candidate) => candidate.id === id);
    if (channel !== undefined) return { id, name: channel.name, channel };
    const [owner] = [...this.#direct].find(([, directId]) => directId === id) ?? [];
    return owner === undefined ? undefined : { id, name: 'directmessage', directWith: owner };
  }

  /** Where a message goes: a channel by id or name, direct messages by their id or the member's. */
  resolve(target: string): Conversation | undefined {
    const member = this.#workspace.users.find((candidate) => candidate.id === target);
    if (member !== undefined) return this.openDirect(member);
    const named = this.#workspace.channels.find((candidate) => candidate.name === target.replace(/^#/, ''));
    return this.find(named?.id ?? target);
  }

  /** Whether a person sees a message. */
  isVisible(message: SeenMessage, userId: string): boolean {
    return message.onlyFor === undefined ? this.isOpenTo(message.channelId, userId) : message.onlyFor === userId;
  }

  /** Whether a person is in a conversation: in every channel, and in their own direct messages. */
  isOpenTo(channelId: string, userId: string): boolean {
    const { directWith } = this.find(channelId) ?? {};
    return directWith === undefined || directWith === userId;
  }

  /** The messages a person has before them, oldest first. */
  visibleTo(userId: string, channelId?: string): readonly SeenMessage[] {
    return this.#board.all
      .filter((message) => channelId === undefined || message.channelId === channelId)
      .filter((message) => this.isVisible(message, userId));
  }
}
