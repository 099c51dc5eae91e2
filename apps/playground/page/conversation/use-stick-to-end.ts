import { useLayoutEffect, useRef, type RefObject } from 'react';

const nearPx = 60;

/** What the element gets that scrolls. */
export interface StickToEnd<Scroller extends HTMLElement> {
  readonly ref: RefObject<Scroller | null>;
  readonly onScroll: () => void;
}

/** Stays at the end of what grows there, unless somebody scrolled away from it. */
export function useStickToEnd<Scroller extends HTMLElement>(): StickToEnd<Scroller> {
  const ref = useRef<Scroller>(null);
  const isAtEnd = useRef(true);
  const toEnd = (): void => {
    const scroller = ref.current;
    if (scroller !== null && isAtEnd.current) scroller.scrollTop = scroller.scrollHeight;
  };
  // After each drawing: anything may have grown.
  useLayoutEffect(toEnd);
  return {
    ref,
    onScroll: () => {
      const scroller = ref.current;
      if (scroller !== null)
        isAtEnd.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearPx;
    },
  };
}
