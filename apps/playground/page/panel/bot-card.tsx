import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { useConfirm } from '../dialogs/confirm.tsx';

/** The bot's process, and a fresh start for everything. */
export function BotCard(): ReactNode {
  const { state, act } = usePlayground();
  const confirm = useConfirm();
  const { status, lastWords } = state.bot;
  const reset = async (): Promise<void> => {
    const isSure = await confirm({
      title: 'Start over?',
      text: 'All messages, files, faults and what crossed the wire go away.',
      confirm: 'Start over',
      deny: 'Cancel',
      isDanger: true,
    });
    if (isSure) await act({ kind: 'reset' });
  };
  return (
    <section aria-labelledby="bot-heading">
      <h3 id="bot-heading">The bot</h3>
      <p role="status" data-bot-status={status}>
        It is {status}.
      </p>
      {lastWords === null ? null : <pre className="last-words">{lastWords}</pre>}
      <div className="actions">
        {status === 'stopped' ? (
          <button type="button" className="button button--small" onClick={() => void act({ kind: 'start-bot' })}>
            Start it
          </button>
        ) : (
          <button
            type="button"
            className="button button--small button--danger"
            onClick={() => void act({ kind: 'crash-bot' })}
          >
            Crash it
          </button>
        )}
        <button type="button" className="button button--small" data-reset onClick={() => void reset()}>
          Start over …
        </button>
      </div>
    </section>
  );
}
