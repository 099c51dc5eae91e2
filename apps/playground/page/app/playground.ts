import { createContext, use } from 'react';
import type { PageAct, PageState } from '../../src/protocol.ts';

/** What every part of the page may need. */
export interface Playground {
  readonly state: PageState;
  /** What is drawn: what was chosen, or what the system prefers. */
  readonly theme: 'light' | 'dark';
  /** Does something, and waits until what came of it is shown; a problem is a notice. @returns whether it worked */
  readonly act: (act: PageAct) => Promise<boolean>;
}

export const PlaygroundContext = createContext<Playground | null>(null);

export function usePlayground(): Playground {
  const playground = use(PlaygroundContext);
  if (playground === null) throw new Error('Nothing can be drawn outside the playground.');
  return playground;
}
