import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FaultsTab } from './faults-tab.tsx';
import { WireTab } from './wire-tab.tsx';

const tabs = [
  { name: 'wire', label: 'Wire' },
  { name: 'faults', label: 'Faults' },
] as const;

type TabName = (typeof tabs)[number]['name'];

/** What crossed the wire, and what can be made to go wrong. */
export function Panel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const id = useId();
  const [open, setOpen] = useState<TabName>('wire');
  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = open === 'wire' ? 'faults' : 'wire';
    setOpen(next);
    document.getElementById(`${id}${next}`)?.focus();
  };
  return (
    <aside id="panel" className="panel" aria-label="Wire and faults">
      <h2 className="only-heard">Wire and faults</h2>
      <div className="panel__head">
        <div role="tablist" aria-label="Panel" tabIndex={-1} onKeyDown={step}>
          {tabs.map(({ name, label }) => (
            <button
              key={name}
              id={`${id}${name}`}
              type="button"
              role="tab"
              aria-selected={open === name}
              aria-controls={`${id}content`}
              tabIndex={open === name ? 0 : -1}
              className="panel__tab"
              onClick={() => setOpen(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <button type="button" className="icon-button" aria-label="Close the panel" onClick={onClose}>
          ×
        </button>
      </div>
      <div id={`${id}content`} role="tabpanel" aria-labelledby={`${id}${open}`} className="panel__content">
        {open === 'wire' ? <WireTab /> : <FaultsTab />}
      </div>
    </aside>
  );
}
