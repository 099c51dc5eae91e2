import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageState } from '../../src/protocol.ts';
import { keepEqual } from './keep-equal.ts';
import { watchState, type StateWatch } from './watch-state.ts';

/** What the server says of a person; `null` before its first answer. */
export interface KnownState {
  readonly state: PageState | null;
  /** Why what is shown may be old. */
  readonly trouble: string | null;
}

/** Everything one person sees, as it is now, and a way to wait for what it is after something was done. */
export function usePageState(user: string | null): KnownState & { readonly refresh: () => Promise<void> } {
  const [known, setKnown] = useState<KnownState>({ state: null, trouble: null });
  const watch = useRef<StateWatch | null>(null);
  useEffect(() => {
    const begun = watchState(user, {
      onState: (state) => setKnown((last) => ({ state: keepEqual(last.state, state), trouble: null })),
      onTrouble: (trouble) => setKnown((last) => ({ ...last, trouble })),
    });
    watch.current = begun;
    return () => begun.end();
  }, [user]);
  const refresh = useCallback(async () => watch.current?.read(), []);
  return { ...known, refresh };
}
