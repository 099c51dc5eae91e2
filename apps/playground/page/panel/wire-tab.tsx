import { useState, type ReactNode } from 'react';
import { usePlayground } from '../app/playground.ts';
import { useStickToEnd } from '../conversation/use-stick-to-end.ts';
import { WireLineItem } from './wire-line-item.tsx';

const sides = [
  { side: 'all', label: 'All' },
  { side: 'slack', label: 'Slack' },
  { side: 'smn', label: 'SMN' },
] as const;

/** What crossed the wire, the newest at the end. */
export function WireTab(): ReactNode {
  const { state } = usePlayground();
  const [side, setSide] = useState<(typeof sides)[number]['side']>('all');
  const stick = useStickToEnd<HTMLElement>();
  const shown = state.wire.filter((line) => side === 'all' || line.side === side);
  return (
    <>
      <div className="wire__sides" role="group" aria-label="Which side">
        {sides.map(({ side: each, label }) => (
          <button
            key={each}
            type="button"
            className="button button--small"
            aria-pressed={side === each}
            onClick={() => setSide(each)}
          >
            {label}
          </button>
        ))}
      </div>
      <section className="wire" aria-label="What crossed the wire" tabIndex={0} {...stick}>
        {shown.length === 0 ? <p className="messages__none">Nothing crossed the wire yet.</p> : null}
        <ol>
          {shown.map((line) => (
            <WireLineItem key={line.id} line={line} zone={state.user.tz} />
          ))}
        </ol>
      </section>
    </>
  );
}
