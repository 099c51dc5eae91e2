import { Conversations } from './conversations/conversations.ts';
import { MessageBoard, type SeenMessage } from './conversations/message-board.ts';
import { PersonStreams } from './conversations/person-streams.ts';
import { PostedMessages } from './conversations/posted-messages.ts';
import type { Exchanges } from './exchanges/exchanges.ts';
import { TriggerIds } from './exchanges/trigger-ids.ts';
import { Faults } from './faults/faults.ts';
import { FileStore } from './files/file-store.ts';
import { Listeners } from './listeners.ts';
import { BlockRollout } from './messages/block-rollout.ts';
import { createRandomBytes, type RandomBytes } from './random-bytes.ts';
import { ResponseUrls } from './response-urls.ts';
import { SocketMode } from './socket-mode/socket-mode.ts';
import { Transcript } from './transcript/transcript.ts';
import { seenView, type SeenView, type ViewRecord } from './views/view.ts';
import { ViewStore, type ViewChange } from './views/view-store.ts';
import { createWire, type Wire } from './wire/wire.ts';
import type { Workspace } from './workspace.ts';

/** Everything the emulated Slack remembers. */
export type SlackState = {
  workspace: Workspace;
  transcript: Transcript;
  board: MessageBoard;
  conversations: Conversations;
  messages: PostedMessages;
  views: ViewStore;
  triggers: TriggerIds;
  rollout: BlockRollout;
  faults: Faults;
  files: FileStore;
  socketMode: SocketMode;
  responseUrls: ResponseUrls;
  viewWatchers: PersonStreams<SeenView>;
  messageWatchers: PersonStreams<SeenMessage>;
  /** Whoever wants to hear that anything is different. */
  changes: Listeners;
  /** Whoever wants to see what the app sends. */
  wire: Wire;
  randomBytes: RandomBytes;
};

/**
 * A Slack in which nothing has happened yet.
 *
 * @param clock milliseconds since 1970
 * @param seed where ids and secrets come from; from nowhere in particular where left out
 */
export function createSlackState(workspace: Workspace, clock: () => number, seed?: number): SlackState {
  const userIds = workspace.users.map(({ id }) => id);
  const randomBytes = createRandomBytes(seed);
  const changes = new Listeners();
  const wire = createWire();
  // Whatever changes before anybody's eyes is recorded right after: nothing else has to tell.
  const transcript = new Transcript(clock, () => changes.notify());
  const board = new MessageBoard(clock);
  const conversations = new Conversations(workspace, board, randomBytes);
  const viewWatchers = new PersonStreams<SeenView>(userIds, (id) => `what ${id} has open`);
  const messageWatchers = new PersonStreams<SeenMessage>(userIds, (id) => `what is posted for ${id}`);
  const messages = new PostedMessages({ workspace, board, conversations, transcript, watchers: messageWatchers });
  const views = new ViewStore(clock, randomBytes, (change, record) => {
    recordView(transcript, change, record);
    if (change !== 'closed') viewWatchers.publish(record.userId, seenView(record));
  });
  return {
    workspace,
    transcript,
    board,
    conversations,
    messages,
    views,
    triggers: new TriggerIds(clock, randomBytes),
    rollout: new BlockRollout(),
    faults: new Faults(),
    files: new FileStore(randomBytes),
    socketMode: new SocketMode((entry) => transcript.addSocketMode(entry), randomBytes, wire),
    responseUrls: new ResponseUrls(randomBytes),
    viewWatchers,
    messageWatchers,
    changes,
    wire,
    randomBytes,
  };
}

/** Forgets all that has happened, and all that was given out. */
export function resetSlackState(state: SlackState, exchanges: Exchanges): void {
  state.faults.close();
  state.rollout.refuse([]);
  state.board.clear();
  state.views.forget();
  state.files.clear();
  state.triggers.clear();
  state.responseUrls.clear();
  state.viewWatchers.forget();
  state.messageWatchers.forget();
  state.transcript.clear(exchanges.forget());
  state.changes.notify();
}

function recordView(transcript: Transcript, change: ViewChange, record: ViewRecord): void {
  const { id: viewId, userId, title, blocks, errors } = seenView(record);
  const shown = change === 'errors' ? { errors } : {};
  transcript.addView({ change, viewId, userId, title, blocks, ...shown });
}
