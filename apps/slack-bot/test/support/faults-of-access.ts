import { openPolicy } from './callers.ts';
import type { InBoth, Row } from './row.ts';
import { slackThatSays, type Standing } from './slack-that-says.ts';
import { anotherBot, both, inSlack, unwritableAudit, usedUp, type Way } from './troubles.ts';

const nothing = { ...openPolicy, rules: [] };
/** Ways in which what they ask cannot be recorded; and a refusal neither. */
export const unwritable = ['ENOSPC', 'EIO'];
const unwritableRefusal = 'ENOSPC, and they may not anyway';

export const usedUpWay = 'more than SEARCHES_PER_MINUTE';

/** Before a window is opened; and in the place of one that is submitted. */
const refusedAt: Row['where'] = {
  'opens the details': 'reply',
  'opens the filter': 'reply',
  'opens the form': 'reply',
  'opens sharing': 'reply',
  exports: 'reply',
  'submits the filter': 'window',
  'submits the form': 'window',
  'submits the form from anywhere': 'window',
  shares: 'window',
  'submits why': 'window',
  'chooses another message': 'direct',
  'asks to see a number': 'direct',
  'reads the text': 'direct',
};
const refused: Pick<Row, 'failure' | 'logs' | 'asksNothing' | 'where'> = {
  failure: true,
  logs: 'somebody may not do that',
  asksNothing: true,
  where: refusedAt,
};
const askThem: InBoth = { en: 'ask #sms-help', 'zh-CN': '请联系#sms-help' };

/** Who may not, and what keeps everybody from being answered. */
export const faultsOfAccess: Readonly<Record<string, Row>> = {
  'somebody of another workspace': {
    ways: {
      'they moved there': saysSlack({ team_id: 'T0ELSEWHERE' }),
      'a stranger': saysSlack({ is_stranger: true }),
      'an account that was closed': saysSlack({ deleted: true }),
    },
    alike: 'whoever is not of the workspace is told so, and no more',
    says: {
      en: 'Only people of the workspace that this bot belongs to may use it. If you need it, ask #sms-help. (reference {reference})',
      'zh-CN': '只有机器人所属工作区的成员才能使用。如有需要，请联系#sms-help。（参考编号 {reference}）',
    },
    next: askThem,
    ...refused,
  },
  'a guest': {
    ways: {
      'of some channels': saysSlack({ is_restricted: true }),
      'of a single channel': saysSlack({ is_restricted: true, is_ultra_restricted: true }),
    },
    alike: 'both are guests',
    says: {
      en: 'Guests may not use this bot. If you need it, ask #sms-help. (reference {reference})',
      'zh-CN': '访客不能使用此机器人。如有需要，请联系#sms-help。（参考编号 {reference}）',
    },
    next: askThem,
    ...refused,
  },
  'nobody says who asks': {
    ways: {
      'users.info: fatal_error': unknownTo({ error: 'fatal_error' }),
      'users.info: user_not_found': unknownTo({ error: 'user_not_found' }),
      'users.info: no answer': unknownTo({ kind: 'reset' }),
    },
    alike: 'who it is nobody knows, whatever keeps Slack from saying so',
    // Nor which language they read.
    says: inBoth(
      'Slack did not say who you are, and I answer people of this workspace only. · 未能从 Slack 获知您的身份，请一分钟后重试。 Try again in a minute. (reference {reference})',
    ),
    next: { en: 'Try again in a minute', 'zh-CN': '请一分钟后重试' },
    ...refused,
  },
  'a policy that gives nothing': {
    ways: { 'no rule': anotherBot({ policy: nothing }) },
    says: {
      en: 'You may not {action}. If you need it, ask #sms-help. (reference {reference})',
      'zh-CN': '您没有权限{action}。如有需要，请联系#sms-help。（参考编号 {reference}）',
    },
    next: askThem,
    ...refused,
  },
  'the audit cannot be written': {
    ways: {
      ...Object.fromEntries(unwritable.map((errno) => [errno, unwritableAudit(errno)])),
      [unwritableRefusal]: both(anotherBot({ policy: nothing }), unwritableAudit('ENOSPC')),
    },
    alike: 'what cannot be recorded is not answered, whatever is wrong with the disk, and whoever asks',
    says: {
      en: 'I must write down who asks what before I answer, and that does not work right now. So there is no answer. That is for whoever runs this bot: send them the reference {reference}.',
      'zh-CN':
        '机器人必须先记录查询才能答复，而目前无法记录，因此没有答复。此问题需由机器人管理员处理：请将参考编号 {reference} 发给管理员。',
    },
    next: { en: 'send them the reference', 'zh-CN': '发给管理员' },
    failure: true,
    asksNothing: true,
    where: { exports: 'reply' },
    whereBy: { [unwritableRefusal]: refusedAt },
  },
  'too many searches': {
    ways: { [usedUpWay]: usedUp },
    says: {
      en: 'You have asked very often within a minute. Ask again in 60 s. (reference {reference})',
      'zh-CN': '您在一分钟内查询次数过多。请在 60 秒后重试。（参考编号 {reference}）',
    },
    next: { en: 'Ask again in 60 s', 'zh-CN': '请在 60 秒后重试' },
    failure: true,
    asksNothing: true,
    where: { exports: 'reply' },
  },
};

function inBoth(sentence: string): InBoth {
  return { en: sentence, 'zh-CN': sentence };
}

/** Asked of a bot that has not asked before. */
function saysSlack(standing: Standing): Way {
  return async (house) =>
    anotherBot({ environment: { SLACK_API_URL: await slackThatSays(house, { user: standing }) } })(house);
}

function unknownTo(fault: { readonly error: string } | { readonly kind: 'reset' }): Way {
  return both(anotherBot(), inSlack({ method: 'users.info', ...fault }));
}
