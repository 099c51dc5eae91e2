import type { DeliveryStatus } from '@org/smn-core';
import type { SearchSign, SearchWindow } from '@org/query-text';
import type { InputBlock, PlainTextOption } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { KnownSign } from '../../search/sign-directory.ts';
import { presetOf, windowPresets } from '../../search/window-presets.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { formatMinute } from '../../slack/time.ts';

/** The names of the fields: what a submission's values and errors go by. */
export const fieldIds = {
  numbers: 'numbers',
  window: 'window',
  firstDay: 'first-day',
  lastDay: 'last-day',
  statuses: 'statuses',
  signs: 'signs',
} as const;

/** Choices of the time that are no preset: the one there is, and the days chosen below. */
export const asItIs = 'as-it-is';
export const daysBelow = 'days';

/** What stands in the fields at first. */
export interface FieldValues {
  readonly window: SearchWindow;
  readonly statuses: readonly DeliveryStatus[];
  readonly signs: readonly SearchSign[];
}

const longestOption = 75;
/** Five numbers and five message ids, and what stands between them. */
const longestTyped = 500;
/** Slack's limit for a list; an account has ten signatures at most. */
const mostOptions = 100;
const statuses: readonly DeliveryStatus[] = ['delivered', 'failed', 'pending', 'unknown'];

/** The field for whom a search is about: what somebody would type after the command. */
export function numbersField({ locale: { searchForm } }: Person): InputBlock {
  return {
    type: 'input',
    block_id: fieldIds.numbers,
    optional: true,
    label: plainText(searchForm.numbers),
    hint: plainText(searchForm.numbersHint),
    element: {
      type: 'plain_text_input',
      action_id: fieldIds.numbers,
      placeholder: plainText(searchForm.numbersExample, 150),
      max_length: longestTyped,
      focus_on_load: true,
    },
  };
}

/** The fields of a search but for whom it is about. */
export function searchFields(values: FieldValues, signs: readonly KnownSign[], person: Person): readonly InputBlock[] {
  const { locale } = person;
  return [
    windowField(values.window, person),
    dayField(fieldIds.firstDay, locale.searchForm.firstDay, locale.searchForm.daysHint),
    dayField(fieldIds.lastDay, locale.searchForm.lastDay, null),
    statusField(values.statuses, locale),
    ...(signs.length > 1 ? [signField(values.signs, signs, locale)] : []),
  ];
}

function windowField(window: SearchWindow, { locale, timeZone }: Person): InputBlock {
  const { searchForm, windows } = locale;
  const ends = searchForm.asItIs(formatMinute(window.startMs, timeZone), formatMinute(window.endMs, timeZone));
  const preset = presetOf(window);
  const options = [
    ...(preset === null ? [optionOf(ends, asItIs)] : []),
    ...windowPresets.map((each) => optionOf(windows[each], each)),
    optionOf(searchForm.days, daysBelow),
  ];
  const initial = options.find(({ value }) => value === (preset ?? asItIs));
  return {
    type: 'input',
    block_id: fieldIds.window,
    label: plainText(searchForm.window),
    element: {
      type: 'static_select',
      action_id: fieldIds.window,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
}

function dayField(id: string, label: string, hint: string | null): InputBlock {
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plainText(label),
    element: { type: 'datepicker', action_id: id },
    ...(hint === null ? {} : { hint: plainText(hint) }),
  };
}

function statusField(chosen: readonly DeliveryStatus[], locale: Locale): InputBlock {
  const options = statuses.map((status) => {
    const { symbol, word } = locale.outcome(status);
    return optionOf(`${symbol} ${word}`, status);
  });
  const initial = options.filter(({ value }) => chosen.some((status) => status === value));
  return {
    type: 'input',
    block_id: fieldIds.statuses,
    optional: true,
    label: plainText(locale.searchForm.statuses),
    hint: plainText(locale.searchForm.statusesHint),
    element: {
      type: 'checkboxes',
      action_id: fieldIds.statuses,
      options,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
  };
}

function signField(chosen: readonly SearchSign[], signs: readonly KnownSign[], locale: Locale): InputBlock {
  const options = signs.slice(0, mostOptions).map(({ signId, name }) => optionOf(name || signId, signId));
  const initial = options.filter(({ value }) => chosen.some(({ signId }) => signId === value));
  return {
    type: 'input',
    block_id: fieldIds.signs,
    optional: true,
    label: plainText(locale.searchForm.signs),
    hint: plainText(locale.searchForm.signsHint),
    element: {
      type: 'multi_static_select',
      action_id: fieldIds.signs,
      placeholder: plainText(locale.searchForm.pick),
      options,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
  };
}

function optionOf(label: string, value: string): PlainTextOption {
  return { text: plainText(label, longestOption), value };
}
