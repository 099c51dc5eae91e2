import type { DeliveryStatus } from '@org/smn-core';
import { countQueries, maxQueries, parseSearch, type Search, type SearchWindow } from '@org/query-text';
import type { ViewOutput } from '@slack/bolt';
import type { KnownSign } from '../../search/sign-directory.ts';
import { windowAnew } from '../../search/window-anew.ts';
import { windowOf } from '../../search/window-presets.ts';
import type { Person } from '../../slack/people.ts';
import { complaintSentence } from '../report-message/complaint-text.ts';
import { asItIs, daysBelow, fieldIds } from './search-fields.ts';

/** What was filled in, or what is wrong with it, by the field it stands in. */
export type ReadFields =
  | { readonly search: Search; readonly errors: null }
  | { readonly search: null; readonly errors: Readonly<Record<string, string>> };

type Values = ViewOutput['state']['values'];

/** For whom, when and in which language fields are read. */
export interface ReadFieldsOptions {
  readonly signs: readonly KnownSign[];
  readonly person: Person;
  readonly nowMs: number;
}

/** All fields as a search; what is wrong with any of them is said at once. */
export function readForm(values: Values, options: ReadFieldsOptions): ReadFields {
  const asked = readNumbers(values, options);
  const fields = readSearchFields(values, asked.search ?? askedNothing(options), options);
  if (asked.errors === null) return fields;
  return { search: null, errors: { ...fields.errors, ...asked.errors } };
}

/** The field for whom a search is about, as a search without anything else said. */
function readNumbers(values: Values, { person, nowMs }: ReadFieldsOptions): ReadFields {
  const { locale, timeZone } = person;
  const typed = values[fieldIds.numbers]?.[fieldIds.numbers]?.value?.trim() ?? '';
  if (typed === '') return { search: askedNothing({ person, nowMs, signs: [] }), errors: null };
  const parsed = parseSearch(typed, { now: nowMs, timeZone, locale: locale.locale });
  const wrong = (sentence: string): ReadFields => ({ search: null, errors: { [fieldIds.numbers]: sentence } });
  if (parsed.kind === 'complaint') return wrong(complaintSentence(parsed.complaint, timeZone, locale));
  if (parsed.kind !== 'search') return wrong(locale.searchForm.numbersOnly);
  const { search } = parsed;
  const onlyNumbers = isUnsaid(search) && search.statuses.length === 0 && search.signs.length === 0;
  return onlyNumbers ? { search, errors: null } : wrong(locale.searchForm.numbersOnly);
}

/** A search of nothing in particular, to hold the other fields against. */
function askedNothing({ person, nowMs }: ReadFieldsOptions): Search {
  const window = windowOf('last 24h', nowMs, person.timeZone);
  return { numbers: [], messageIds: [], signs: [], statuses: [], window, view: 'reports' };
}

/** Whether no time was typed: ids alone are looked for in all there is, everything else in the last day. */
function isUnsaid({ window, numbers, messageIds }: Search): boolean {
  return window.kind === 'default' || (window.kind === 'three-months' && numbers.length === 0 && messageIds.length > 0);
}

/** The fields as a search: whom it is about stays as it was. */
export function readSearchFields(
  values: Values,
  asked: Search,
  { signs, person, nowMs }: ReadFieldsOptions,
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
    const field = values[fieldIds.signs] === undefined ? fieldIds.window : fieldIds.signs;
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
  if (chosen === asItIs) return { window: windowAnew(current, nowMs, timeZone) };
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
