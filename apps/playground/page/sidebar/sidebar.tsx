import type { ReactNode } from 'react';
import type { PageConversation } from '../../src/protocol.ts';
import { botName } from '../app/bot-name.ts';
import { usePlayground } from '../app/playground.ts';
import { markOf, nameOf } from './conversation-title.ts';
import { SidebarItem } from './sidebar-item.tsx';

/** What is looked at: a conversation, or the bot's Home. */
export type Place = { readonly kind: 'home' } | { readonly kind: 'conversation'; readonly id: string };

/** Where somebody can go, and how much is unread there. */
export function Sidebar({
  place,
  unreadIn,
  onGo,
}: {
  readonly place: Place;
  readonly unreadIn: (conversationId: string) => number;
  readonly onGo: (place: Place) => void;
}): ReactNode {
  const { state } = usePlayground();
  const item = (conversation: PageConversation): ReactNode => {
    const { id } = conversation;
    return (
      <SidebarItem
        key={id}
        name={nameOf(conversation)}
        mark={markOf(conversation)}
        isCurrent={place.kind === 'conversation' && place.id === id}
        unread={unreadIn(id)}
        data={{ 'data-conversation': id }}
        onGo={() => onGo({ kind: 'conversation', id })}
      />
    );
  };
  const direct = state.conversations.filter(({ isDirect }) => isDirect);
  const channels = state.conversations.filter(({ isDirect }) => !isDirect);
  return (
    <nav className="sidebar" aria-label="Conversations">
      <h2>Channels</h2>
      <ul>{channels.map(item)}</ul>
      <h2>Direct messages</h2>
      <ul>{direct.map(item)}</ul>
      <h2>Apps</h2>
      <ul>
        <SidebarItem
          name={`${botName}: Home`}
          mark="⌂"
          isCurrent={place.kind === 'home'}
          unread={0}
          data={{ 'data-conversation': 'home' }}
          onGo={() => onGo({ kind: 'home' })}
        />
      </ul>
    </nav>
  );
}
