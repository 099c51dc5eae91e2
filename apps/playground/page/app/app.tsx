import { useState, type ReactNode } from 'react';
import { usePageState } from '../server/use-page-state.ts';
import { Workspace } from './workspace.tsx';

/** Who somebody is stands in the address, so that it outlives a reload, and two windows can be two people. */
export function App(): ReactNode {
  const [userId, setUserId] = useState(() => new URLSearchParams(window.location.search).get('user'));
  const { state, trouble, refresh } = usePageState(userId);
  const become = (id: string): void => {
    window.history.replaceState(null, '', `?${new URLSearchParams({ user: id }).toString()}`);
    setUserId(id);
  };
  if (state === null) {
    return (
      <p className="loading" role="status">
        {trouble ?? 'Loading …'} {/* The person in the address may be nobody here. */}
        {trouble === null || userId === null ? null : <a href="/">Be somebody else</a>}
      </p>
    );
  }
  return <Workspace state={state} trouble={trouble} refresh={refresh} onUser={become} />;
}
