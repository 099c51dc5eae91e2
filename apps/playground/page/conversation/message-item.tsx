import { useId, useMemo, type ReactNode } from 'react';
import type { PageMessage } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockScopeContext, type BlockScope } from '../blocks/block-scope.ts';
import { AuthorName, Avatar } from './author.tsx';
import { decodeEntities } from './decode-entities.ts';
import { FileCard } from './file-card.tsx';
import { MessageMenu } from './message-menu.tsx';
import type { Entry } from './place-files.ts';
import { clockTime, exactTime, timeOf } from './times.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A message as Slack shows it, with the files that came with it. */
export function MessageItem({ entry: { message, files } }: { readonly entry: Entry }): ReactNode {
  const { state } = usePlayground();
  const headId = useId();
  const focus = useKeptFocus(message.edits);
  const time = timeOf(message.ts);
  return (
    <li
      className={`message ${message.isEphemeral ? 'message--ephemeral' : ''}`}
      data-ts={message.ts}
      data-ephemeral={message.isEphemeral}
      tabIndex={-1}
      aria-labelledby={headId}
      {...focus}
    >
      <Avatar userId={message.userId} />
      <div className="message__body">
        {message.isEphemeral ? (
          <p className="message__ephemeral">
            <span aria-hidden="true">👁 </span>Only visible to you
          </p>
        ) : null}
        {message.threadTs === null ? null : <p className="message__thread">↳ in a thread</p>}
        <h2 className="message__head" id={headId}>
          <AuthorName userId={message.userId} />
          <time dateTime={time.toISOString()} title={exactTime(time, state.user)}>
            {clockTime(time, state.user)}
          </time>
          {message.edits > 0 ? (
            <span className="message__edited" title={`Changed in place ${message.edits} times`}>
              (changed)
            </span>
          ) : null}
        </h2>
        <div lang={message.userId === null ? state.user.locale : undefined}>
          <MessageContent message={message} />
        </div>
        {files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
      </div>
      {message.isEphemeral ? null : <MessageMenu ts={message.ts} />}
    </li>
  );
}

/** Blocks where there are some; else the words alone, which only the app escapes. */
function MessageContent({ message }: { readonly message: PageMessage }): ReactNode {
  const scope = useMemo<BlockScope>(
    () => ({ on: { ts: message.ts }, values: {}, errors: {}, form: null }),
    [message.ts],
  );
  if (message.blocks.length > 0) {
    return (
      <BlockScopeContext value={scope}>
        <Blocks blocks={message.blocks} />
      </BlockScopeContext>
    );
  }
  return <p className="plain">{message.userId === null ? decodeEntities(message.text) : message.text}</p>;
}
