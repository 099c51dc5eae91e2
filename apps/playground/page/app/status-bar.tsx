import type { ReactNode } from 'react';
import { usePlayground } from './playground.ts';

/** What is wrong with everything: no playground, no bot. */
export function StatusBar({ trouble }: { readonly trouble: string | null }): ReactNode {
  const { state, act } = usePlayground();
  const { status } = state.bot;
  return (
    <div role="status" className="status-bar">
      {trouble === null ? null : <p>{trouble}</p>}
      {status === 'stopped' ? (
        <p>
          The bot is stopped.{' '}
          <button type="button" className="button button--small" onClick={() => void act({ kind: 'start-bot' })}>
            Start it
          </button>
        </p>
      ) : null}
    </div>
  );
}
