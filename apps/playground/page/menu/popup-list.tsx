import { Fragment, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { OptionGroup } from '../elements/element-options.ts';
import { nextItem } from './move-focus.ts';
import { placePopup } from './place-popup.ts';

/** A button, and the list that it opens. */
export interface PopupListProps {
  /** A menu does something at once; a listbox has something chosen. */
  readonly kind: 'menu' | 'listbox';
  /** What the list is called. */
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  /** What is chosen in a listbox. */
  readonly chosen?: readonly string[];
  /** Whether several can be chosen: then it stays open. */
  readonly isMultiple?: boolean;
  /** What is written on the button, and everything else about it. */
  readonly button: React.ComponentProps<'button'> & Readonly<Record<`data-${string}`, string | boolean | undefined>>;
  readonly onPick: (value: string) => void;
}

const nothing: readonly string[] = [];

/** The keyboard is the usual one: arrows, Home, End, first letters; Enter or Space picks; Escape closes. */
export function PopupList({
  kind,
  label,
  groups,
  chosen = nothing,
  isMultiple = false,
  button,
  onPick,
}: PopupListProps): ReactNode {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  const items = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[data-value]') ?? [])];
  /** At once, not when the browser tells of it: the next key is the list's already. */
  const open = (): void => {
    if (list.current === null || opener.current === null) return;
    list.current.showPopover();
    placePopup(list.current, opener.current);
    const all = items();
    (all.find(({ dataset }) => chosen.includes(dataset['value'] ?? '')) ?? all[0])?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return list.current?.hidePopover();
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const all = items();
    const current = all.findIndex((item) => item === document.activeElement);
    const next = nextItem(
      event.key,
      current,
      all.map((item) => item.textContent),
    );
    if (next === null) return undefined;
    event.preventDefault();
    return all[next]?.focus();
  };
  const pick = (value: string): void => {
    if (!isMultiple) list.current?.hidePopover();
    onPick(value);
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup={kind}
        {...button}
        ref={opener}
        aria-expanded={isOpen}
        // A press on it is no press outside the list.
        popoverTarget={id}
        onClick={(event) => {
          event.preventDefault();
          if (list.current?.matches(':popover-open') === true) list.current.hidePopover();
          else open();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          open();
        }}
      />
      <div
        ref={list}
        id={id}
        popover="auto"
        role={kind}
        aria-label={label}
        aria-multiselectable={kind === 'listbox' && isMultiple ? true : undefined}
        className="popup"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {groups.map((group, index) => (
          <Group key={index} label={group.label}>
            {group.options.map(({ value, label: text, description }) => (
              <button
                key={value}
                type="button"
                tabIndex={-1}
                role={kind === 'menu' ? 'menuitem' : 'option'}
                aria-selected={kind === 'listbox' ? chosen.includes(value) : undefined}
                className="popup__item"
                data-value={value}
                onKeyDown={move}
                onClick={() => pick(value)}
              >
                <span>{text}</span>
                {description === '' ? null : <span className="popup__description">{description}</span>}
              </button>
            ))}
          </Group>
        ))}
      </div>
    </>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  if (label === '') return <Fragment>{children}</Fragment>;
  return (
    <div role="group" aria-label={label}>
      <div className="popup__heading" aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  );
}
