import type { AlterPayload, CommandAck, InteractionAck, SeenMessage, SubmissionAck } from '@org/slack-emulator';
import type { AnswerName, Desk } from './desk.ts';
import { disclosures } from './disclosures.ts';
import { firstSeen, fromView, lookAway, patience, type Seen, type Where } from './seen.ts';

/** What a person did: what Slack was told at once, and what they see then. */
export interface Done {
  readonly ack: CommandAck | InteractionAck | SubmissionAck;
  /** The answer they had before them; none when they typed, or had a window open. */
  readonly older: SeenMessage | null;
  readonly seen: () => Promise<Seen>;
}

/** Goes where something can be done, while nothing is wrong; what it resolves with does it. */
export type Place = (desk: Desk) => Promise<(alter?: AlterPayload) => Promise<Done>>;

const types =
  (typed: string): Place =>
  async ({ house, user, channel }) => {
    await lookAway(house, user);
    return async () => {
      const exchange = await house.slack.command(`/smsreport ${typed}`, { user, channel });
      return { ack: exchange.ack, older: null, seen: async () => firstSeen(house, user, exchange) };
    };
  };

/** Clicks on a button of a message. */
export const clicksOn =
  (find: (desk: Desk) => Promise<SeenMessage>, actionId: string): Place =>
  async (desk) => {
    const { house, user } = desk;
    const on = await find(desk);
    await lookAway(house, user);
    return async (alter) => {
      const exchange = await house.slack.click({ user, on, actionId, alter });
      return { ack: exchange.ack, older: on, seen: async () => firstSeen(house, user, exchange) };
    };
  };

const clicks = (name: AnswerName, actionId: string): Place => clicksOn(async (desk) => desk.answer(name), actionId);

const choosesAnotherMessage: Place = async (desk) => {
  const { house, user } = desk;
  const { slack } = house;
  const on = await desk.answer('plain');
  await lookAway(house, user);
  const opened = await slack.click({ user, on, actionId: 'sms.details.open' });
  await firstSeen(house, user, opened);
  const [list] = (slack.modalFor(user)?.blocks ?? []) as unknown as [{ elements: [{ options: { value: string }[] }] }];
  const value = list.elements[0].options.at(-1)?.value;
  return async (alter) => {
    const exchange = await slack.click({ user, on: 'modal', actionId: 'sms.details.choose', value, alter });
    return { ack: exchange.ack, older: null, seen: async () => firstSeen(house, user, exchange) };
  };
};

/** Fills in the filter window, and submits it. */
export const submitsFilter =
  (values: Readonly<Record<string, string>>): Place =>
  async (desk) => {
    const { house, user } = desk;
    const { slack } = house;
    const on = await desk.answer('plain');
    await lookAway(house, user);
    const opened = await slack.click({ user, on, actionId: 'sms.filter.open' });
    await slack.nextView({ user, signal: patience() });
    return async (alter) => {
      const { ack, view } = await slack.submitView({ user, values, alter });
      return {
        ack,
        older: on,
        seen: async () => (view === undefined ? firstSeen(house, user, opened) : fromView(view)),
      };
    };
  };

/** Fills in the form, opened by the command with nothing behind it. */
const submitsForm: Place = async ({ house, user, channel }) => {
  const { slack } = house;
  await lookAway(house, user);
  const opened = await slack.command('/smsreport', { user, channel });
  await slack.nextView({ user, signal: patience() });
  return async (alter) => {
    const { ack } = await slack.submitView({ user, values: { numbers: '13412346789' }, alter });
    return { ack, older: null, seen: async () => firstSeen(house, user, opened) };
  };
};

/** Fills in the form, opened by the shortcut that belongs to no conversation. */
const submitsFormFromAnywhere: Place = async ({ house, user }) => {
  const { slack } = house;
  await lookAway(house, user);
  await slack.globalShortcut('sms_report_global', { user });
  await slack.nextView({ user, signal: patience() });
  return async (alter) => {
    const submitted = await slack.submitView({ user, values: { numbers: '13412346789' }, alter });
    return { ack: submitted.ack, older: null, seen: async () => firstSeen(house, user, submitted) };
  };
};

/** Has the numbers of what a colleague wrote looked up. */
const checks =
  (written: string): Place =>
  async ({ house, user, channel }) => {
    const message = house.slack.post(written, { user: 'U0NEWYORK', channel });
    await lookAway(house, user);
    return async (alter) => {
      const exchange = await house.slack.messageShortcut('sms_check_message', { user, message, alter });
      return { ack: exchange.ack, older: null, seen: async () => firstSeen(house, user, exchange) };
    };
  };

const sharesIt: Place = async (desk) => {
  const { house, user } = desk;
  const { slack } = house;
  const on = await desk.answer('plain');
  await lookAway(house, user);
  const opened = await slack.click({ user, on, actionId: 'sms.share.open' });
  await firstSeen(house, user, opened);
  return async (alter) => {
    const { ack } = await slack.submitView({ user, values: { channel: 'C0SMSOPS1' }, alter });
    return { ack, older: on, seen: async () => firstSeen(house, user, opened) };
  };
};

/** Everything a person can do with the bot. */
export const places = {
  'types a question': types('13412346789 last 24h'),
  'types a question for a summary': types('summary 13412346789 last 24h'),
  'clicks Older': clicks('first page', 'sms.answer.next'),
  'clicks Newer': clicks('second page', 'sms.answer.previous'),
  'clicks Refresh': clicks('plain', 'sms.answer.refresh'),
  'clicks Try again': clicks('failed', 'sms.answer.retry'),
  'clicks All outcomes': clicks('filtered', 'sms.answer.all'),
  'clicks an outcome': clicks('plain', 'sms.answer.failed'),
  'clicks a longer time': clicks('empty', 'sms.answer.window.6'),
  'clicks Summary': clicks('plain', 'sms.answer.summary'),
  'clicks All messages': clicks('summary', 'sms.answer.reports'),
  'opens the details': clicks('plain', 'sms.details.open'),
  'chooses another message': choosesAnotherMessage,
  ...disclosures,
  'opens the filter': clicks('plain', 'sms.filter.open'),
  'submits the filter': submitsFilter({ window: 'last 7d' }),
  'opens the form': types(''),
  'submits the form': submitsForm,
  'submits the form from anywhere': submitsFormFromAnywhere,
  'checks a message': checks('no code came: 134 1234 6789'),
  'chooses a number of a message': clicks('several numbers', 'sms.answer.pick.0'),
  'opens sharing': clicks('plain', 'sms.share.open'),
  shares: sharesIt,
  exports: clicks('plain', 'sms.export.start'),
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;

/** Where an answer is seen when that is not a reply to the response_url. */
export const seenIn: Partial<Record<PlaceName, Where>> = {
  'opens the details': 'window',
  'chooses another message': 'window',
  'asks to see a number': 'window',
  'submits why': 'window',
  'reads the text': 'window',
  'opens the filter': 'window',
  'opens the form': 'window',
  'opens sharing': 'window',
  'submits the form from anywhere': 'direct',
  exports: 'direct',
};

export const everyPlace = Object.keys(places) as readonly PlaceName[];

/** What the buttons and choices of these places are called; outcomes and times are one place each. */
export const reached: readonly RegExp[] = [
  /^sms\.answer\.(?:next|previous|refresh|retry|all|summary|reports)$/,
  /^sms\.answer\.(?:delivered|failed|pending|unknown)$/,
  /^sms\.answer\.window\.\d$/,
  /^sms\.(?:details|filter|share)\.open$/,
  /^sms\.export\.start$/,
  /^sms\.answer\.pick\.\d$/,
  /^sms\.details\.choose$/,
  /^sms\.(?:unmask\.open|text\.show)$/,
];
