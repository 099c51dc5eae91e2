import fc from 'fast-check';
import { values } from './fields.ts';
import { hostileText, hostileValue } from './hostile.ts';
import type { Json } from './json.ts';
import type { StateRecipe } from './states.ts';
import { question, typed } from './typed.ts';

/** What somebody did, as Slack would tell it. */
export type Subject =
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'click'; readonly actionId: string; readonly state: StateRecipe; readonly inWindow: boolean }
  | { readonly kind: 'submission'; readonly callbackId: string; readonly state: StateRecipe; readonly values: Json }
  | { readonly kind: 'message shortcut'; readonly text: string; readonly blocks: Json }
  | { readonly kind: 'shortcut'; readonly callbackId: string }
  | { readonly kind: 'event'; readonly type: string; readonly tab: string }
  | { readonly kind: 'closed' | 'options'; readonly id: string };

const actionIds = [
  ...['next', 'previous', 'refresh', 'retry', 'all', 'failed', 'summary', 'reports', 'window.1', 'pick.0', 'x'].map(
    (name) => `sms.answer.${name}`,
  ),
  'sms.details.open',
  'sms.details.choose',
  'sms.unmask.open',
  'sms.text.show',
  'sms.filter.open',
  'sms.form.open',
  'sms.share.open',
  'sms.share.take-back',
  'sms.export.start',
  'sms.export.cancel',
  'sms.of.another.version',
];
const callbackIds = ['sms.form.submit', 'sms.filter.submit', 'sms.share.submit', 'sms.unmask.submit', 'sms.old.window'];

/** Everything that somebody can do where a state decides what comes of it. */
export function withState(state: fc.Arbitrary<StateRecipe>): fc.Arbitrary<Subject> {
  const click = fc.record({
    kind: fc.constant('click' as const),
    actionId: fc.constantFrom(...actionIds),
    state,
    inWindow: fc.boolean(),
  });
  const submission = fc.record({
    kind: fc.constant('submission' as const),
    callbackId: fc.constantFrom(...callbackIds),
    state,
    values,
  });
  return fc.oneof({ weight: 3, arbitrary: click }, { weight: 2, arbitrary: submission });
}

/** A question that is typed. */
export const command: fc.Arbitrary<Subject> = fc.record({ kind: fc.constant('command' as const), text: typed });

/** Everything else. */
export const withoutState: fc.Arbitrary<Subject> = fc.oneof(
  { weight: 3, arbitrary: command },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('message shortcut' as const),
      text: fc.oneof(question, hostileText),
      blocks: hostileValue,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('shortcut' as const),
      callbackId: fc.constantFrom('sms_report_global', 'another'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      type: fc.constantFrom('app_home_opened', 'message', 'function_executed', 'app_uninstalled'),
      tab: fc.constantFrom('home', 'messages'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('closed' as const, 'options' as const), id: hostileText }),
  },
);
