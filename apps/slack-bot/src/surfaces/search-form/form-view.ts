import type { ModalView } from '@slack/types';
import type { KnownSign } from '../../search/sign-directory.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { windowOf } from '../../search/window-presets.ts';
import { formNotes, whatIsMissing } from './form-notes.ts';
import { numbersField, searchFields } from './search-fields.ts';

/** The window's name: what its submission goes by. */
export const formCallbackId = 'sms.form.submit';
/** The button that opens it. */
export const formActionId = 'sms.form.open';

/** What the window needs. */
export interface FormViewInput {
  /** `null` when they could not be had. */
  readonly signs: readonly KnownSign[] | null;
  readonly person: Person;
  readonly nowMs: number;
  /** Whether the answer comes where the window was opened from, or as a direct message. */
  readonly answersHere: boolean;
  /** The way back. */
  readonly sealed: string;
}

/** The window in which a search is made. Pure. */
export function formView({ signs, person, nowMs, answersHere, sealed }: FormViewInput): ModalView {
  const { searchForm } = person.locale;
  const window = windowOf('last 24h', nowMs, person.timeZone);
  return {
    type: 'modal',
    callback_id: formCallbackId,
    private_metadata: sealed,
    title: plainText(searchForm.title, 24),
    submit: plainText(searchForm.submit, 24),
    close: plainText(searchForm.cancel, 24),
    blocks: [
      numbersField(person),
      ...searchFields({ window, statuses: [], signs: [] }, signs ?? [], person),
      formNotes([answersHere ? searchForm.answersHere : searchForm.answersDirectly, ...whatIsMissing(signs, person)]),
    ],
  };
}
