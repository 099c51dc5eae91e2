import { useCallback, useRef, useState } from 'react';
import type { Notice } from './notices.tsx';

const mostShown = 3;

/** The notices that are shown, and how they come and go. */
export interface NoticeList {
  readonly notices: readonly Notice[];
  readonly notify: (text: string) => void;
  readonly dismiss: (id: number) => void;
}

export function useNotices(): NoticeList {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const count = useRef(0);
  const notify = useCallback((text: string) => {
    count.current += 1;
    const id = count.current;
    setNotices((shown) => [...shown, { id, text }].slice(-mostShown));
  }, []);
  const dismiss = useCallback((id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id)), []);
  return { notices, notify, dismiss };
}
