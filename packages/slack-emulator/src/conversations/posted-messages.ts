import type { Transcript } from '../transcript/transcript.ts';
import type { Workspace } from '../workspace.ts';
import type { Conversation, Conversations } from './conversations.ts';
import type { MessageBoard, MessageWords, SeenMessage } from './message-board.ts';
import type { PersonStreams } from './person-streams.ts';

/** What an app posts over the Web API and people write, and everybody who sees it. */
export class PostedMessages {
  readonly #parts: {
    workspace: Workspace;
    board: MessageBoard;
    conversations: Conversations;
    transcript: Transcript;
    watchers: PersonStreams<SeenMessage>;
  };

  constructor(parts: {
    workspace: Workspace;
    board: MessageBoard;
    conversations: Conversations;
    transcript: Transcript;
    watchers: PersonStreams<SeenMessage>;
  }) {
    this.#parts = parts;
  }

  /** Posts for everybody in the conversation, or for one of them. */
  post(words: MessageWords, conversation: Conversation, onlyFor?: string): SeenMessage {
    const message = this.#parts.board.post(words, { channelId: conversation.id, onlyFor });
    this.#show('posted', message);
    return message;
  }

  /** A message everybody can see; one that only one person sees is not to be found here. */
  find(ts: string, channelId: string): SeenMessage | undefined {
    const present = this.#parts.board.find(ts);
    return present?.channelId === channelId && present.onlyFor === undefined ? present : undefined;
  }

  /** Changes a message, or answers `undefined` when it is gone. */
  update(ts: string, words: MessageWords): SeenMessage | undefined {
    const message = this.#parts.board.replace(ts, words);
    if (message !== undefined) this.#show('updated', message);
    return message;
  }

  /** Takes a message away. */
  remove(message: SeenMessage): void {
    this.#parts.board.remove(message.ts);
    this.#record('deleted', message);
  }

  /** Posts what a person wrote; nobody waits for it, since everybody who waits waits for the app. */
  postFrom(userId: string, text: string, { id: channelId }: Conversation, threadTs?: string): SeenMessage {
    const message = this.#parts.board.post({ text, blocks: [] }, { channelId, userId, threadTs });
    this.#record('posted', message);
    return message;
  }

  #show(change: 'posted' | 'updated', message: SeenMessage): void {
    const { workspace, conversations, watchers } = this.#parts;
    this.#record(change, message);
    for (const { id } of workspace.users) if (conversations.isVisible(message, id)) watchers.publish(id, message);
  }

  #record(change: 'posted' | 'updated' | 'deleted', message: SeenMessage): void {
    const { conversations, transcript } = this.#parts;
    const { directWith } = conversations.find(message.channelId) ?? {};
    transcript.addMessage(change, message, message.onlyFor ?? directWith);
  }
}
