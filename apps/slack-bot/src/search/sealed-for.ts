import * as z from 'zod';
import type { Opened } from './sealer.ts';

/** What the buttons are for that need no search: to take a shared message back, to end an export. */
export type SealedPurpose = 'shared' | 'export';

/** What such a button holds. */
export function purposeState(purpose: SealedPurpose): { readonly purpose: SealedPurpose } {
  return { purpose };
}

/** Whether it was made for this: what was sealed for another button does not do. */
export function isSealedFor(purpose: SealedPurpose, opened: Opened): boolean {
  return opened.kind === 'state' && z.object({ purpose: z.literal(purpose) }).safeParse(opened.state).success;
}
