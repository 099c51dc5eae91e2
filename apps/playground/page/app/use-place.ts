import { useState } from 'react';
import type { PageConversation, PageState } from '../../src/protocol.ts';
import { countUnread, markRead, type Read } from '../conversation/unread.ts';
import type { Place } from '../sidebar/sidebar.tsx';

/** Where somebody is, and what is unread elsewhere. */
export interface PlaceState {
  readonly place: Place;
  /** The conversation that is open; `null` at the Home. */
  readonly conversation: PageConversation | null;
  readonly unreadIn: (conversationId: string) => number;
  readonly go: (place: Place) => void;
}

/** Begins in the first conversation; what is looked at is read. */
export function usePlace({ user, conversations, messages }: PageState): PlaceState {
  const [wanted, go] = useState<Place | null>(null);
  const [read, setRead] = useState<Read>({});
  const place = placeFor(wanted, conversations);
  const openId = place.kind === 'conversation' ? place.id : null;
  const readNow = openId === null ? read : markRead(messages, read, { userId: user.id, conversationId: openId });
  // Not in an effect: it is known while drawing, and the same object where nothing is new.
  if (readNow !== read) setRead(readNow);
  return {
    place,
    conversation: conversations.find(({ id }) => id === openId) ?? null,
    unreadIn: (conversationId) =>
      conversationId === openId ? 0 : countUnread(messages, read, { userId: user.id, conversationId }),
    go,
  };
}

const atHome: Place = { kind: 'home' };

/** Another person may not see the conversation that was open. */
function placeFor(wanted: Place | null, conversations: readonly PageConversation[]): Place {
  if (wanted?.kind === 'home') return wanted;
  const found = conversations.find(({ id }) => id === wanted?.id) ?? conversations[0];
  return found === undefined ? atHome : { kind: 'conversation', id: found.id };
}
