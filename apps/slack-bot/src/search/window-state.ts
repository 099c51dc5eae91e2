import * as z from 'zod';
import { searchStateSchema, type SearchState } from './search-state.ts';
import type { Owner, Sealer } from './sealer.ts';
import type { Locale } from '../locales/en.ts';

/** What a window needs to answer where it was opened from: the search it is about, and the way back. */
export interface FormState {
  /** `null` when nothing was asked yet. */
  readonly state: SearchState | null;
  /** Of what opened the window: good for half an hour. None: the answer goes to the person's direct messages. */
  readonly responseUrl: string | undefined;
  readonly channelId: string | undefined;
  /** The message of the answer that it is about, where it is about one. */
  readonly chosen?: string | undefined;
}

/** Where a window was opened from, as far as it says so itself; its listener finds out whether it can be read at all. */
export function openedIn(sealer: Sealer, sealed: string | undefined, owner: Owner): string | undefined {
  return sealed ? openFormState(sealer, sealed, owner).form?.channelId : undefined;
}

const schema = z.object({
  state: searchStateSchema.nullable(),
  responseUrl: z.string().optional(),
  channelId: z.string().optional(),
  chosen: z.string().optional(),
});

/** A window's state, or the sentence for who submitted it. */
export type OpenedForm =
  | { readonly form: FormState; readonly problem: null }
  | { readonly form: null; readonly problem: keyof Locale['staleState'] };

/** Opens what was sealed into a window. */
export function openFormState(sealer: Sealer, sealed: string, owner: Owner): OpenedForm {
  const opened = sealer.open(sealed, owner);
  if (opened.kind !== 'state') return { form: null, problem: opened.kind };
  const read = schema.safeParse(opened.state).data;
  if (read === undefined) return { form: null, problem: 'unreadable' };
  const { state, responseUrl, channelId, chosen } = read;
  return { form: { state, responseUrl, channelId, chosen }, problem: null };
}

/** Which sentence a window gets that cannot be read: it is no button. */
export function staleWindow(problem: keyof Locale['staleState'] | null): keyof Locale['staleState'] {
  return problem === null || problem === 'unreadable' ? 'window' : problem;
}
