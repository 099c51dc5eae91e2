import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What the element gets that keeps the focus. */
export interface KeptFocus {
  readonly ref: RefObject<HTMLLIElement | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the focus near: when what had it inside an element is gone after a change, as a button of an answer that was
 * replaced, the element itself has it.
 *
 * @param change is another value after each change
 */
export function useKeptFocus(change: number): KeptFocus {
  const ref = useRef<HTMLLIElement>(null);
  const isInside = useRef(false);
  useLayoutEffect(() => {
    if (isInside.current && document.activeElement === document.body) ref.current?.focus();
  }, [change]);
  return {
    ref,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      // It went to something else; what is taken away loses it to nothing.
      if (relatedTarget !== null) isInside.current = false;
    },
  };
}
