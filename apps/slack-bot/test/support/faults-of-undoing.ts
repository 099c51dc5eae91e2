import type { Row } from './row.ts';
import { both, inSlack } from './troubles.ts';

/** What is told where a message cannot be brought to others, or not be taken away from them again. */
type Undoing = Pick<Row, 'ways' | 'alike' | 'says' | 'next'>;

const closed = inSlack({ responseUrl: 'expired_url' });
const tryAgain: Undoing['next'] = { en: 'Try again in a minute', 'zh-CN': '请一分钟后重试' };
const notTaken: Undoing['says'] = {
  en: 'Slack did not take the message. Try again in a minute. (reference {reference})',
  'zh-CN': 'Slack 没有接受这条消息。请一分钟后重试。（参考编号 {reference}）',
};
const notThere: Pick<Undoing, 'says' | 'next'> = {
  says: {
    en: 'I cannot post there. Invite me to that channel, or choose another one. (reference {reference})',
    'zh-CN': '机器人无法在该频道发言。请先邀请机器人加入，或选择其他频道。（参考编号 {reference}）',
  },
  next: { en: 'Invite me to that channel', 'zh-CN': '请先邀请机器人加入' },
};

/** Slack does not take what is shared. */
export const faultsOfSharing: Readonly<Record<string, Undoing>> = {
  'Slack does not take what is shared': {
    ways: {
      fatal_error: both(closed, inSlack({ method: 'chat.postMessage', error: 'fatal_error' })),
      ratelimited: both(closed, inSlack({ method: 'chat.postMessage', error: 'ratelimited', retryAfterSeconds: 30 })),
    },
    alike: 'it may be taken a minute later',
    says: notTaken,
    next: tryAgain,
  },
  'nobody knows whether Slack took what is shared': {
    ways: {
      'chat.postMessage gives no answer': both(closed, inSlack({ method: 'chat.postMessage', kind: 'reset' })),
    },
    says: {
      en: 'Slack did not say whether it took the message. Look whether it is there before you share it again. (reference {reference})',
      'zh-CN': 'Slack 未确认是否收到消息。请先查看消息是否已出现，再决定是否重新分享。（参考编号 {reference}）',
    },
    next: { en: 'Look whether it is there', 'zh-CN': '请先查看消息是否已出现' },
  },
  'the bot may not post there': {
    ways: {
      not_in_channel: both(closed, inSlack({ method: 'chat.postMessage', error: 'not_in_channel' })),
      is_archived: both(closed, inSlack({ method: 'chat.postMessage', error: 'is_archived' })),
    },
    alike: 'another conversation helps with both',
    ...notThere,
  },
};

/** Slack does not take a shared message away again. */
export const faultsOfTakingBack: Readonly<Record<string, Undoing>> = {
  'a share is not taken away': {
    ways: {
      fatal_error: both(closed, inSlack({ method: 'chat.delete', error: 'fatal_error' })),
      ratelimited: both(closed, inSlack({ method: 'chat.delete', error: 'ratelimited', retryAfterSeconds: 30 })),
      is_archived: both(closed, inSlack({ method: 'chat.delete', error: 'is_archived' })),
      'no answer': both(closed, inSlack({ method: 'chat.delete', kind: 'reset' })),
    },
    alike: 'it is still there, and whoever shared it can try again or delete it in Slack',
    says: {
      en: 'Slack did not take the message away: it is still there. Click once more, or delete it yourself. (reference {reference})',
      'zh-CN': 'Slack 没有撤回这条消息，消息仍在。请再点击一次，或自行删除。（参考编号 {reference}）',
    },
    next: { en: 'Click once more', 'zh-CN': '请再点击一次' },
  },
};

/** Slack does not take the progress of an export away, which is what ends it. */
export const faultsOfCancelling: Readonly<Record<string, Undoing>> = {
  'an export is not cancelled': {
    ways: {
      fatal_error: inSlack({ method: 'chat.delete', error: 'fatal_error' }),
      ratelimited: inSlack({ method: 'chat.delete', error: 'ratelimited', retryAfterSeconds: 30 }),
      'no answer': inSlack({ method: 'chat.delete', kind: 'reset' }),
    },
    alike: 'the export goes on',
    says: {
      en: 'Slack did not take that away, so the export goes on. Click Cancel once more. (reference {reference})',
      'zh-CN': 'Slack 没有移除进度消息，因此导出仍在继续。请再点击一次取消。（参考编号 {reference}）',
    },
    next: { en: 'Click Cancel once more', 'zh-CN': '请再点击一次取消' },
  },
};
