import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import type { WireLine } from '../../src/protocol.ts';
import { preciseTime } from '../conversation/times.ts';

const sideNames = { slack: 'Slack', smn: 'SMN' } as const;

/** One line; a click shows it as JSON. */
export const WireLineItem = memo(function WireLineItem({
  line: { id, at, side, summary, detail },
  zone,
}: {
  readonly line: WireLine;
  readonly zone: string;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={item} className="wire__line" data-wire-id={id} data-wire-side={side}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <time>{preciseTime(new Date(at), zone)}</time>
          <span className={`wire__side wire__side--${side}`}>{sideNames[side]}</span>
          <span className="wire__summary">{summary}</span>
        </summary>
        {isOpen ? <pre>{JSON.stringify(detail, null, 2)}</pre> : null}
      </details>
    </li>
  );
});
