import type { Conversations } from '../conversations/conversations.ts';
import type { PostedMessages } from '../conversations/posted-messages.ts';
import type { TriggerIds } from '../exchanges/trigger-ids.ts';
import type { FileStore } from '../files/file-store.ts';
import type { BlockRollout } from '../messages/block-rollout.ts';
import type { SocketMode } from '../socket-mode/socket-mode.ts';
import type { Transcript } from '../transcript/transcript.ts';
import type { ViewStore } from '../views/view-store.ts';
import type { Workspace } from '../workspace.ts';
import type { CallArguments } from './call-arguments.ts';

/** What the methods work on. */
export type WebApiParts = {
  workspace: Workspace;
  conversations: Conversations;
  messages: PostedMessages;
  views: ViewStore;
  triggers: TriggerIds;
  rollout: BlockRollout;
  files: FileStore;
  socketMode: SocketMode;
  transcript: Transcript;
  /** The emulator's own address, without a path. */
  url: string;
};

/** What a method can look at. */
export type MethodContext = WebApiParts & {
  /** Milliseconds since 1970. */
  now: number;
  callArguments: CallArguments;
  /** What the token of the call may do. */
  scopes: readonly string[];
};

/** What every Web API method answers with, at HTTP status 200. */
export type MethodResult =
  | { ok: true; [field: string]: unknown }
  | { ok: false; error: string; [field: string]: unknown };

/** One method of the Web API. */
export type WebApiMethod = {
  /** `true` is the bot's token, `'app'` the app-level one, which is taken as a bearer only. */
  needsToken: boolean | 'app';
  run: (context: MethodContext) => MethodResult;
};
