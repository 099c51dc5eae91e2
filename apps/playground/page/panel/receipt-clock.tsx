import type { ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { durationInWords } from './duration-in-words.ts';

const minuteMs = 60_000;
const steps = [minuteMs, 10 * minuteMs, 60 * minuteMs, 24 * 60 * minuteMs];

/** A clock for receipts alone: pending messages get theirs as it moves, and nothing else grows older. */
export function ReceiptClock(): ReactNode {
  const { state, act } = usePlayground();
  const { pending, movedMs } = state.receipts;
  return (
    <section aria-labelledby="receipts-heading">
      <h3 id="receipts-heading">Receipts</h3>
      <p role="status">
        <strong data-receipts="pending">{pending}</strong> {pending === 1 ? 'message waits' : 'messages wait'} for a
        receipt; moved on by <strong data-receipts="moved">{durationInWords(movedMs)}</strong>.
      </p>
      <div className="actions">
        {steps.map((forwardMs) => (
          <button
            key={forwardMs}
            type="button"
            className="button button--small"
            data-receipts-forward={forwardMs}
            onClick={() => void act({ kind: 'receipts', forwardMs })}
          >
            + {durationInWords(forwardMs)}
          </button>
        ))}
      </div>
    </section>
  );
}
