import type { Search } from '@org/query-text';
import type { ModalView } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { KnownSign } from '../../search/sign-directory.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { shownNumber } from '../report-message/shown-number.ts';
import { formNotes, whatIsMissing } from './form-notes.ts';
import { searchFields } from './search-fields.ts';

/** The window's name: what its submission goes by. */
export const filterCallbackId = 'sms.filter.submit';

/** The window in which a search is narrowed. Pure. @param sealed the search and the way back */
export function filterView(
  search: Search,
  signs: readonly KnownSign[] | null,
  person: Person,
  sealed: string,
): ModalView {
  const { locale } = person;
  const { searchForm } = locale;
  const missing = whatIsMissing(signs, person);
  return {
    type: 'modal',
    callback_id: filterCallbackId,
    private_metadata: sealed,
    title: plainText(searchForm.filterTitle, 24),
    submit: plainText(searchForm.submit, 24),
    close: plainText(searchForm.cancel, 24),
    blocks: [
      { type: 'section', text: plainText(targetOf(search, locale)) },
      ...searchFields(search, signs ?? [], person),
      ...(missing.length === 0 ? [] : [formNotes(missing)]),
    ],
  };
}

/** Whom the search is about: masked, and not to be changed here. */
function targetOf({ numbers, messageIds }: Search, locale: Locale): string {
  const { searchForm } = locale;
  if (numbers.length > 0) return searchForm.about(locale.list(numbers.map(shownNumber)));
  return messageIds.length > 0 ? searchForm.aboutIds(messageIds.length) : searchForm.aboutAll;
}
