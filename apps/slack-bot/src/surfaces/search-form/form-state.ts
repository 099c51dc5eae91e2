import * as z from 'zod';
import { searchStateSchema, type SearchState } from '../../search/search-state.ts';
import type { Owner, Sealer } from '../../search/sealer.ts';
import type { Locale } from '../../locales/en.ts';

/** What the window needs to change the message it was opened from: the search, and the way back. */
export interface FilterState {
  readonly state: SearchState;
  /** Of the click that opened the window: good for half an hour. */
  readonly responseUrl: string | undefined;
  readonly channelId: string | undefined;
}

const schema = z.object({
  state: searchStateSchema,
  responseUrl: z.string().optional(),
  channelId: z.string().optional(),
});

/** The window's state, or the sentence for who submitted it. */
export type OpenedFilter =
  | { readonly filter: FilterState; readonly problem: null }
  | { readonly filter: null; readonly problem: keyof Locale['staleState'] };

/** Opens what was sealed into the window. */
export function openFilterState(sealer: Sealer, sealed: string, owner: Owner): OpenedFilter {
  const opened = sealer.open(sealed, owner);
  if (opened.kind !== 'state') return { filter: null, problem: opened.kind };
  const read = schema.safeParse(opened.state).data;
  if (read === undefined) return { filter: null, problem: 'unreadable' };
  return { filter: { state: read.state, responseUrl: read.responseUrl, channelId: read.channelId }, problem: null };
}
