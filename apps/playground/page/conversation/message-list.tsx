import { Fragment, type ReactNode } from 'react';
import type { PageConversation } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { FileCard } from './file-card.tsx';
import { MessageItem } from './message-item.tsx';
import { placeFiles } from './place-files.ts';
import { dayInWords, timeOf } from './times.ts';
import { useStickToEnd } from './use-stick-to-end.ts';

/** Everything that was said in a conversation, the newest at the end. */
export function MessageList({ conversation }: { readonly conversation: PageConversation }): ReactNode {
  const { state } = usePlayground();
  const messages = state.messages.filter(({ channelId }) => channelId === conversation.id);
  const files = state.files.filter(({ channelId }) => channelId === conversation.id);
  const { entries, loose } = placeFiles(messages, files);
  const stick = useStickToEnd<HTMLElement>();
  const days = entries.map(({ message }) => dayInWords(timeOf(message.ts), state.user));
  return (
    // A region that scrolls is reached with the keyboard, too.
    <section className="messages" aria-label="Messages" tabIndex={0} {...stick}>
      {entries.length === 0 && loose.length === 0 ? <p className="messages__none">Nothing was said here yet.</p> : null}
      <ol>
        {entries.map((entry, index) => (
          <Fragment key={entry.message.ts}>
            {days[index] === days[index - 1] ? null : (
              <li className="day">
                <span lang={state.user.locale}>{days[index]}</span>
              </li>
            )}
            <MessageItem entry={entry} />
          </Fragment>
        ))}
        {loose.map((file) => (
          <li key={file.id} className="message message--file">
            <FileCard file={file} />
          </li>
        ))}
      </ol>
    </section>
  );
}
