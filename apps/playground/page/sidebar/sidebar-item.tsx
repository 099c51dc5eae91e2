import type { ReactNode } from 'react';

/** One place to go to; how much is unread there is said, too. */
export function SidebarItem({
  name,
  mark,
  isCurrent,
  unread,
  data,
  onGo,
}: {
  readonly name: string;
  readonly mark: string;
  readonly isCurrent: boolean;
  readonly unread: number;
  readonly data: { readonly 'data-conversation': string };
  readonly onGo: () => void;
}): ReactNode {
  return (
    <li>
      <button
        {...data}
        type="button"
        className={`sidebar__item ${unread > 0 ? 'is-unread' : ''}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onGo}
      >
        <span aria-hidden="true" className="sidebar__mark">
          {mark}
        </span>
        <span className="sidebar__name">{name}</span>
        {unread > 0 ? (
          <span className="sidebar__unread" data-unread={unread}>
            {unread}
            <span className="only-heard"> unread</span>
          </span>
        ) : null}
      </button>
    </li>
  );
}
