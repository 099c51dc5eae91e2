import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { botName } from '../app/bot-name.ts';

/** Somebody's name, and whether it is the app. */
export function AuthorName({ userId }: { readonly userId: string | null }): ReactNode {
  const { state } = usePlayground();
  const name = userId === null ? botName : (state.users.find(({ id }) => id === userId)?.realName ?? userId);
  return (
    <>
      <span className="message__author">{name}</span>
      {userId === null ? <span className="badge">APP</span> : null}
    </>
  );
}

/** A square with the first letter. */
export function Avatar({ userId }: { readonly userId: string | null }): ReactNode {
  const { state } = usePlayground();
  const index = state.users.findIndex(({ id }) => id === userId);
  const [letter] = Array.from(state.users[index]?.realName ?? '✉');
  return (
    <span className="avatar" data-tint={userId === null ? 'bot' : index % 5} aria-hidden="true">
      {letter}
    </span>
  );
}
