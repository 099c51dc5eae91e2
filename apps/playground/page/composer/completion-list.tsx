import type { ReactNode } from 'react';
import type { Completion } from './complete.ts';

/** What may be written next; the message box says which one is active. */
export function CompletionList({
  id,
  items,
  active,
  onTake,
}: {
  readonly id: string;
  readonly items: readonly Completion[];
  readonly active: number;
  readonly onTake: (item: Completion) => void;
}): ReactNode {
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className="completions">
      {items.map((item, index) => (
        <div
          key={item.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          className="completions__item"
          // The box keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <span>{item.label}</span>
          {item.description === '' ? null : <span className="completions__description">{item.description}</span>}
        </div>
      ))}
    </div>
  );
}
