export { renderMessageText, type ReadableMessage } from './render-text.ts';
export { renderViewText, type ReadableView } from './render-view-text.ts';
export { startSlackEmulator } from './start-slack-emulator.ts';
export type { SlackEmulator, SlackEmulatorOptions, WaitOptions } from './slack-emulator.ts';
export type { ConnectedApp, Delivery } from './app-connection.ts';
export type { AckMessage, CommandAck } from './commands/command-ack.ts';
export type { CommandExchange } from './commands/command-exchange.ts';
export type { CommandReply } from './commands/reply-stream.ts';
export type { CommandOptions } from './commands/slash-commands.ts';
export type { SeenConversation } from './conversations/conversations.ts';
export type { SeenMessage } from './conversations/message-board.ts';
export type { PostOptions } from './conversations/write-message.ts';
export type { EventAck, EventExchange, EventOptions, RetryReason } from './events/event.ts';
export type { SlackFaultHandle } from './faults/armed-fault.ts';
export type { FaultScope, ResponseUrlFault, SlackFault, WebApiFault } from './faults/fault.ts';
export type { SharedFile } from './files/file-store.ts';
export type { DeliveryOutcome, OutgoingRequest } from './http/deliver-request.ts';
export type { ClickExchange, ClickInMessage, ClickOptions, ElementUse } from './interactions/click.ts';
export type { ChosenValue } from './interactions/element-state.ts';
export type { FilledValues } from './interactions/fill-in.ts';
export type { InteractionAck } from './interactions/interaction-ack.ts';
export type { AlterPayload, InteractionPayload } from './interactions/interaction-body.ts';
export type { CloseExchange, CloseOptions, SubmissionExchange, SubmitOptions } from './interactions/modals.ts';
export type {
  MessageShortcutExchange,
  MessageShortcutOptions,
  ShortcutExchange,
  ShortcutOptions,
} from './interactions/shortcut.ts';
export type { SubmissionAck, SubmissionAction } from './interactions/submission-ack.ts';
export type { Block, Message, ResponseType } from './messages/message.ts';
export type { Sockets } from './socket-mode/sockets.ts';
export type { SocketModeEntry, TranscriptEntry } from './transcript/transcript-entry.ts';
export { validateMessage } from './validation/validate-message.ts';
export { validateView } from './validation/validate-view.ts';
export type { BlockKitProblem, BlockKitValidation } from './validation/problem.ts';
export type { SeenView } from './views/view.ts';
export type { WireHeaders, WireTraffic } from './wire/wire.ts';
export type { EmulatedChannel, EmulatedTeam, EmulatedUser, EmulatedUserGroup, UserChanges } from './workspace.ts';
