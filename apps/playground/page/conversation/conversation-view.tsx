import { useId, type ReactNode } from 'react';
import { Composer, type ComposerProps } from '../composer/composer.tsx';
import { titleOf } from '../sidebar/conversation-title.ts';
import { MessageList } from './message-list.tsx';

/** A conversation: what it is called, what was said, and where to write. */
export function ConversationView(props: ComposerProps): ReactNode {
  const headingId = useId();
  const { conversation } = props;
  return (
    <section className="conversation" aria-labelledby={headingId}>
      <header className="conversation__head">
        <h1 id={headingId}>{titleOf(conversation)}</h1>
        {conversation.isExternal ? <span className="badge">shared with another company</span> : null}
      </header>
      <MessageList key={conversation.id} conversation={conversation} />
      <Composer {...props} />
    </section>
  );
}
