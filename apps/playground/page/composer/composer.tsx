import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PageConversation } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { nameOf, titleOf } from '../sidebar/conversation-title.ts';
import { CompletionList } from './completion-list.tsx';
import { ShortcutMenu } from './shortcut-menu.tsx';
import { useComposer, type ComposerOptions } from './use-composer.ts';

/** Where it is written, and what is kept of it. */
export type ComposerProps = Pick<ComposerOptions, 'memory' | 'keep'> & { readonly conversation: PageConversation };

/** Where messages and commands are written. */
export function Composer({ conversation, memory, keep }: ComposerProps): ReactNode {
  const { id: channel } = conversation;
  const { state, act } = usePlayground();
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const composer = useComposer({
    channel,
    commands: state.commands,
    memory,
    keep,
    onSend: (text) => void act({ kind: 'say', user: state.user.id, channel, text: text.trim() }),
  });
  // As in Slack: who opens a conversation writes next.
  useEffect(() => box.current?.focus(), [channel]);
  const { text, items, active } = composer;
  const isListed = items.length > 0;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        composer.send();
      }}
    >
      {isListed ? <CompletionList id={listId} items={items} active={active} onTake={composer.take} /> : null}
      <div className="composer__box">
        <textarea
          ref={box}
          id="message-box"
          className="composer__text"
          rows={1}
          value={text}
          placeholder={`Message ${titleOf(conversation).replace('# ', '#')}, or type /`}
          aria-label={`Message to ${nameOf(conversation)}`}
          aria-autocomplete="list"
          aria-controls={isListed ? listId : undefined}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-describedby={`${listId}help`}
          onChange={composer.onChange}
          onKeyDown={composer.onKeyDown}
          onBlur={composer.close}
        />
        <ShortcutMenu />
        <button
          type="submit"
          className="button button--primary button--small"
          aria-label="Send"
          disabled={text.trim() === ''}
        >
          ➤
        </button>
      </div>
      <p id={`${listId}help`} className="composer__help">
        <kbd>Enter</kbd> sends · <kbd>Shift</kbd>+<kbd>Enter</kbd> new line · <kbd>↑</kbd> what was sent ·{' '}
        <kbd>Tab</kbd> completes
      </p>
    </form>
  );
}
