import type { SeenConversation } from './conversations/conversations.ts';
import type { WireTraffic } from './wire/wire.ts';
import type { EmulatedUser, UserChanges } from './workspace.ts';

/** What is done to the workspace from outside, and what can be known of it. */
export type WorkspaceActions = {
  /** Its members, as they are now. */
  readonly users: readonly Readonly<EmulatedUser>[];
  /**
   * The conversations a person is in: all channels, then the direct messages with the app, which are opened by this.
   *
   * @throws RangeError when there is no such user
   */
  conversationsFor(userId: string): readonly SeenConversation[];
  /**
   * Calls back after everything that happens: after each entry of the transcript, `setUser` and `reset`.
   *
   * @returns what ends it
   *
   * @example
   * ```ts
   * const end = slack.onChange(() => redraw(slack.messagesFor('U0ALICE01')));
   * ```
   */
  onChange(listener: () => void): () => void;
  /**
   * Calls back with everything the app sends, byte by byte as it came: each request, before it is answered; each frame of
   * a socket; each answer to a request that was delivered. Tokens, numbers and texts are in it: nothing to log.
   *
   * @returns what ends it
   *
   * @example
   * ```ts
   * const sent: Buffer[] = [];
   * slack.onWire(({ body }) => sent.push(body));
   * ```
   */
  onWire(listener: (traffic: WireTraffic) => void): () => void;
  /**
   * Changes the zone or the language of a member. An app that remembers people goes on with what it knew.
   *
   * @throws RangeError when there is no such user, or it is no IANA zone
   */
  setUser(userId: string, changes: UserChanges): void;
  /**
   * Forgets messages, views, files, the transcript, faults and refused blocks, and every trigger_id and response_url: what
   * is still under way shows nothing, and whoever waits for it is turned away. The connection to the app, members, options
   * and direct messages stay, and no name is given out twice.
   */
  reset(): void;
};
