import type { Transcript } from '../transcript/transcript.ts';
import type { Workspace } from '../workspace.ts';
import type { Conversation, Conversations } from './conversations.ts';
import type { MessageBoard, MessageWords, SeenMessage } from './message-board.ts';
import type { PersonStreams } from './person-streams.ts';

/** What an app posts over the Web API, and everybody who sees it. */
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

  /** Changes a message everybody can see; one that only one person sees is not to be found here. */
  update(ts: string, channelId: string, words: MessageWords): SeenMessage | undefined {
    const present = this.#parts.board.find(ts);
    if (present === undefined || present.channelId !== channelId || present.onlyFor !== undefined) return undefined;
    const message = this.#parts.board.replace(ts, words);
    if (message !== undefined) this.#show('updated', message);
    return message;
  }

  #show(change: 'posted' | 'updated', message: SeenMessage): void {
    const { workspace, conversations, transcript, watchers } = this.#parts;
    const { directWith } = conversations.find(message.channelId) ?? {};
    transcript.addMessage(change, message, message.onlyFor ?? directWith);
    for (const { id } of workspace.users) if (conversations.isVisible(message, id)) watchers.publish(id, message);
  }
}
