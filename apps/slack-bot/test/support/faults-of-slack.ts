import type { AlterPayload, InteractionPayload } from '@org/slack-emulator';
import type { House } from '../harness.ts';
import { Desk } from './desk.ts';
import type { Row } from './row.ts';
import { altered, anotherBot, inSlack, otherSealKeys, type Trouble } from './troubles.ts';

const dayMs = 24 * 3_600_000;

/** A submitted window says it in its place; what opens a window or makes a file says it before it begins. */
const atOnce: Row['where'] = {
  'submits the filter': 'window',
  'submits the form': 'window',
  'submits the form from anywhere': 'window',
  shares: 'window',
  'submits why': 'window',
  'opens the filter': 'reply',
  'opens sharing': 'reply',
  exports: 'reply',
};
/** A window that does not open is told of in the conversation it was opened from. */
const inConversation: Row['where'] = {
  'opens the details': 'reply',
  'opens the filter': 'reply',
  'opens the form': 'reply',
  'opens sharing': 'reply',
};

/** Where it was opened from; what is clicked in a window has no conversation, and what is submitted no response_url. */
const fromAWindow: Row['where'] = {
  ...inConversation,
  'chooses another message': 'direct',
  'asks to see a number': 'direct',
  'submits why': 'ephemeral',
  'reads the text': 'direct',
};

export const expiredTrigger = 'views.open, views.push: expired_trigger_id';
export const tooManyOpened = 'views.open, views.push: 429';

/** What goes wrong with Slack's windows. */
export const faultsOfWindows: Readonly<Record<string, Row>> = {
  'a window opened too late': {
    ways: { [expiredTrigger]: inSlack({ method: /^views\.(?:open|push)$/, error: 'expired_trigger_id' }) },
    says: {
      en: 'Slack did not show the window in time. Click once more. (reference {reference})',
      'zh-CN': 'Slack 未能及时显示窗口。请再点击一次。（参考编号 {reference}）',
    },
    next: { en: 'Click once more', 'zh-CN': '请再点击一次' },
    failure: true,
    where: fromAWindow,
  },
  'too many windows': {
    ways: {
      [tooManyOpened]: inSlack({ method: /^views\.(?:open|push)$/, error: 'ratelimited', retryAfterSeconds: 30 }),
      'views.update: 429': inSlack({ method: 'views.update', error: 'ratelimited', retryAfterSeconds: 30 }),
    },
    alike: 'Slack takes no more of them for a while, whatever is done with them',
    says: {
      en: 'Slack shows no more windows right now. Try again in a minute. (reference {reference})',
      'zh-CN': 'Slack 当前无法打开更多窗口。请一分钟后重试。（参考编号 {reference}）',
    },
    next: { en: 'Try again in a minute', 'zh-CN': '请一分钟后重试' },
    failure: true,
    where: fromAWindow,
  },
  'a window not filled': {
    ways: {
      'views.update: fatal_error': inSlack({ method: 'views.update', error: 'fatal_error' }),
      'views.update: no answer': inSlack({ method: 'views.update', kind: 'reset' }),
    },
    alike: 'the window is open, and nothing comes into it',
    says: {
      en: 'Slack opened the window but did not take what belongs into it. Close it, and click once more. (reference {reference})',
      'zh-CN': 'Slack 打开了窗口，但未能显示内容。请关闭窗口后再点击一次。（参考编号 {reference}）',
    },
    next: { en: 'Close it, and click once more', 'zh-CN': '请关闭窗口后再点击一次' },
    failure: true,
    where: fromAWindow,
  },
};

/** What was sealed into it cannot be opened. */
const unreadable: Row['ways'] = {
  'one character is another': altered(
    withSealed((sealed) => sealed.replace(/.(?=.{9}$)/, (is) => (is === 'A' ? 'B' : 'A'))),
  ),
  'of another making': altered(withSealed(() => 'page=2')),
  'nothing in it': altered(withSealed(() => undefined)),
  'sealed before a restart without SEAL_KEYS': anotherBot(otherSealKeys),
};
/** The ways that are about what is sealed, not about a name. */
export const unreadableWays = Object.keys(unreadable);
export const olderWindow = 'of an older version: its callback id is not known';
const olderButton = 'of an older version: its action id is not known';

/** What is wrong with what a button or window brings back. */
export const faultsOfButtons: Readonly<Record<string, Row>> = {
  'a button of yesterday': {
    ways: { 'a day later': anotherBot({ clock: () => Date.now() + dayMs + 60_000 }) },
    says: {
      en: 'This answer is too old to go on from. Ask again: /smsreport 134****6789 last 24h',
      'zh-CN': '这次的结果已过期，无法继续操作。请重新查询：/smsreport 134****6789 最近24小时',
    },
    next: { en: 'Ask again: /smsreport', 'zh-CN': '请重新查询：/smsreport' },
    failure: false,
    where: atOnce,
  },
  'somebody else’s button': {
    ways: { 'another member’s': sealedForAnotherMember },
    says: {
      en: 'This answer was for somebody else. Ask for yourself: /smsreport 134****6789 last 24h',
      'zh-CN': '这是其他人的查询结果。请自行查询：/smsreport 134****6789 最近24小时',
    },
    next: { en: 'Ask for yourself: /smsreport', 'zh-CN': '请自行查询：/smsreport' },
    failure: false,
    where: atOnce,
  },
  'a button that cannot be read': {
    ways: {
      ...unreadable,
      [olderButton]: altered((payload) => ({
        ...payload,
        actions: [{ ...actionOf(payload), action_id: 'show_more_reports' }],
      })),
    },
    alike: 'whatever is wrong with it, it was made by no bot that is running now',
    says: {
      en: 'This button is not one of mine any more. Ask again: /smsreport 134****6789 last 24h',
      'zh-CN': '这个按钮已失效。请重新查询：/smsreport 134****6789 最近24小时',
    },
    next: { en: 'Ask again: /smsreport', 'zh-CN': '请重新查询：/smsreport' },
    failure: false,
    where: atOnce,
    whereBy: { [olderButton]: { ...fromAWindow, exports: 'reply' } },
  },
  'a window that cannot be read': {
    ways: {
      ...unreadable,
      [olderWindow]: altered((payload) => ({
        ...payload,
        view: { ...objectAt(payload, 'view'), callback_id: 'search_reports' },
      })),
    },
    alike: 'whatever is wrong with it, it was made by no bot that is running now',
    says: {
      en: 'This window is not one of mine any more. Close it and ask again: /smsreport 134****6789 last 24h',
      'zh-CN': '这个窗口已失效。请关闭后重新查询：/smsreport 134****6789 最近24小时',
    },
    next: { en: 'Close it and ask again: /smsreport', 'zh-CN': '请关闭后重新查询：/smsreport' },
    failure: false,
    where: atOnce,
  },
};

/** What was sealed for Ann, clicked by whoever reads. */
async function sealedForAnotherMember(house: House): Promise<Trouble> {
  const { blocks } = await new Desk(house, 'U0NEWYORK').answer('plain');
  const known = blocks as readonly { type: string; elements?: readonly { value: string }[] }[];
  const value = known.find(({ type }) => type === 'actions')?.elements?.[0]?.value;
  return altered(withSealed(() => value))(house);
}

/** Changes what was sealed: the value of a button of a message, the metadata of a window. */
function withSealed(change: (sealed: string) => string | undefined): AlterPayload {
  return (payload) => {
    const view = objectAt(payload, 'view');
    if (view !== undefined) {
      return { ...payload, view: { ...view, private_metadata: change(String(view['private_metadata'])) ?? '' } };
    }
    const { value, ...action } = actionOf(payload);
    const changed = change(String(value));
    return { ...payload, actions: [changed === undefined ? action : { ...action, value: changed }] };
  };
}

function actionOf(payload: InteractionPayload): InteractionPayload {
  return (payload['actions'] as readonly [InteractionPayload])[0];
}

function objectAt(payload: InteractionPayload, key: string): InteractionPayload | undefined {
  return payload[key] as InteractionPayload | undefined;
}
