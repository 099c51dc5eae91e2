import fc from 'fast-check';
import { hostileText } from './hostile.ts';
import type { Json, JsonObject } from './json.ts';
import { typed } from './typed.ts';

const field = (id: string, content: fc.Arbitrary<JsonObject>) => content.map((value) => [id, { [id]: value }] as const);

/** What is filled in, in some of the fields of all windows: each reads its own. */
export const values: fc.Arbitrary<Json> = fc
  .tuple(
    field(
      'numbers',
      typed.map((value) => ({ type: 'plain_text_input', value })),
    ),
    field(
      'window',
      fc
        .oneof(fc.constantFrom('last 24h', 'last 7d', '3 months', 'as-it-is', 'days'), hostileText)
        .map((value) => ({ type: 'static_select', selected_option: { value } })),
    ),
    field(
      'first-day',
      fc
        .oneof(fc.constantFrom('2026-11-20', '2026-02-30', '0000-00-00', '9999-12-31'), hostileText)
        .map((selected_date) => ({ type: 'datepicker', selected_date })),
    ),
    field('statuses', fc.array(hostileText, { maxLength: 3 }).map(chosenOptions)),
    field('signs', fc.array(hostileText, { maxLength: 3 }).map(chosenOptions)),
    field(
      'channel',
      fc
        .oneof(fc.constantFrom('C0SMSOPS1', 'C0GENERAL', 'D0NOBODY', ''), hostileText)
        .map((selected_conversation) => ({ type: 'conversations_select', selected_conversation })),
    ),
    field(
      'sms.unmask.reason',
      hostileText.map((value) => ({ type: 'plain_text_input', value })),
    ),
  )
  .chain((all) => fc.subarray(all))
  .map((some) => Object.fromEntries(some));

function chosenOptions(chosen: readonly string[]): JsonObject {
  return { type: 'checkboxes', selected_options: chosen.map((value) => ({ value })) };
}
