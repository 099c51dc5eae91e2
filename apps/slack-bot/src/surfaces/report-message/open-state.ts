import type { Owner, Sealer } from '../../search/sealer.ts';
import { readSearchState, type SearchState } from '../../search/search-state.ts';
import type { Locale } from '../../locales/en.ts';

/** A button's state, or the sentence for who clicked. */
export type OpenedState =
  | { readonly state: SearchState; readonly problem: null }
  | { readonly state: null; readonly problem: keyof Locale['staleState'] };

/** Opens what was sealed into a button. */
export function openState(sealer: Sealer, sealed: string | undefined, owner: Owner): OpenedState {
  const opened = sealer.open(sealed ?? '', owner);
  if (opened.kind !== 'state') return { state: null, problem: opened.kind };
  const state = readSearchState(opened.state);
  return state === null ? { state: null, problem: 'unreadable' } : { state, problem: null };
}
