import type { DeliveryStatus } from '@org/smn-core';
import { countQueries, maxQueries, parseSearch, type Search, type SearchWindow } from '@org/query-text';
import type { ViewOutput } from '@slack/bolt';
import type { KnownSign } from '../../search/sign-directory.ts';
import { refreshWindow } from '../../search/search-state.ts';
import type { Person } from '../../slack/people.ts';
import { complaintSentence } from '../report-message/complaint-text.ts';
import { asItIs, daysBelow, fieldIds } from './filter-fields.ts';

/** What was filled in, or what is wrong with it, by the field it stands in. */
export type ReadFields =
  | { readonly search: Search; readonly errors: null }
  | { readonly search: null; readonly errors: Readonly<Record<string, string>> };

type Values = ViewOutput['state']['values'];

/** The fields as a search: whom it is about stays as it was. */
export function readFields(
  values: Values,
  asked: Search,
  { signs, person, nowMs }: { readonly signs: readonly KnownSign[]; readonly person: Person; readonly nowMs: number },
): ReadFields {
  const window = readWindow(values, asked.window, person, nowMs);
  if ('errors' in window) return { search: null, errors: window.errors };
  const search: Search = {
    ...asked,
    window: window.window,
    statuses: chosenIn(values, fieldIds.statuses).filter(isStatus),
    signs: readSigns(values, asked, signs),
  };
  const queries = countQueries(search, signs.length);
  if (queries > maxQueries) {
    const field = signs.length > 1 ? fieldIds.signs : fieldIds.window;
    return { search: null, errors: { [field]: person.locale.searchForm.tooManyQueries(queries, maxQueries) } };
  }
  return { search, errors: null };
}

/** The signatures that were chosen; as they were when the window had no field for them. */
function readSigns(values: Values, asked: Search, signs: readonly KnownSign[]): Search['signs'] {
  if (values[fieldIds.signs] === undefined) return asked.signs;
  const chosen = chosenIn(values, fieldIds.signs);
  // The list may have become another one, or could not be had, since the window was opened.
  return chosen.map(
    (signId) => [...signs, ...asked.signs].find((sign) => sign.signId === signId) ?? { signId, name: signId },
  );
}

function readWindow(
  values: Values,
  current: SearchWindow,
  { locale, timeZone }: Person,
  nowMs: number,
): { readonly window: SearchWindow } | { readonly errors: Readonly<Record<string, string>> } {
  const chosen = values[fieldIds.window]?.[fieldIds.window]?.selected_option?.value ?? asItIs;
  if (chosen === asItIs) return { window: refreshWindow(current, nowMs) };
  const firstDay = values[fieldIds.firstDay]?.[fieldIds.firstDay]?.selected_date ?? null;
  const lastDay = values[fieldIds.lastDay]?.[fieldIds.lastDay]?.selected_date ?? firstDay;
  if (chosen === daysBelow && firstDay === null) {
    return { errors: { [fieldIds.firstDay]: locale.searchForm.firstDayMissing } };
  }
  const words = chosen === daysBelow ? `${firstDay}..${lastDay}` : chosen;
  // What is typed and what is chosen mean the same: both are read by the same grammar.
  const parsed = parseSearch(words, { now: nowMs, timeZone, locale: locale.locale });
  if (parsed.kind === 'search') return { window: parsed.search.window };
  const field = chosen === daysBelow ? fieldIds.firstDay : fieldIds.window;
  const sentence =
    parsed.kind === 'complaint'
      ? complaintSentence(parsed.complaint, timeZone, locale)
      : locale.searchForm.firstDayMissing;
  return { errors: { [field]: sentence } };
}

function chosenIn(values: Values, id: string): readonly string[] {
  return (values[id]?.[id]?.selected_options ?? []).map(({ value }) => value);
}

function isStatus(value: string): value is DeliveryStatus {
  return value === 'delivered' || value === 'failed' || value === 'pending' || value === 'unknown';
}
