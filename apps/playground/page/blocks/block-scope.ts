import { createContext, use } from 'react';
import type { PageAct, PageView } from '../../src/protocol.ts';
import type { Drafts } from '../modal/drafts.ts';
import type { Value } from '../elements/element-value.ts';

/** Where blocks stand, and what that means for the elements in them. */
export interface BlockScope {
  readonly on: Extract<PageAct, { kind: 'click' }>['on'];
  /** Slack's `state.values`; a message has none. */
  readonly values: PageView['values'];
  /** What is wrong with an input, by its `block_id`. */
  readonly errors: PageView['errors'];
  /** Where inputs keep what is typed until it is submitted; `null` where there is nothing to submit. */
  readonly form: {
    readonly drafts: Drafts;
    readonly setDraft: (blockId: string, value: Value) => void;
  } | null;
}

export const BlockScopeContext = createContext<BlockScope | null>(null);

export function useBlockScope(): BlockScope {
  const scope = use(BlockScopeContext);
  if (scope === null) throw new Error('Blocks stand in a message, a modal or the Home.');
  return scope;
}
