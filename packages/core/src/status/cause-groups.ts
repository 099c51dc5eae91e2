import type { CauseGroup, LocalizedText, WhoseDoing } from './status-terms.ts';

/** What holds for a code that says nothing else of its own. */
export interface CauseGroupDefaults {
  readonly title: LocalizedText;
  readonly whoseDoing: WhoseDoing;
  readonly advice: LocalizedText;
}

/** The cause groups' defaults; a code's own row wins. */
export const causeGroups: Readonly<Record<CauseGroup, CauseGroupDefaults>> = {
  'handset-off': {
    title: { en: 'phone off', 'zh-CN': '关机' },
    whoseDoing: 'handset',
    advice: {
      en: 'Send again when the person says the phone is on; codes: let them ask for a new one.',
      'zh-CN': '待用户确认已开机后再发送；验证码请用户重新获取。',
    },
  },
  'handset-full': {
    title: { en: 'phone full', 'zh-CN': '手机存储满' },
    whoseDoing: 'handset',
    advice: {
      en: 'Ask the person to delete messages, then send again.',
      'zh-CN': '请用户删除部分短信后再发送。',
    },
  },
  'out-of-coverage': {
    title: { en: 'out of coverage', 'zh-CN': '不在服务区' },
    whoseDoing: 'handset',
    advice: { en: 'Send again later.', 'zh-CN': '稍后再发送。' },
  },
  'number-not-existing': {
    title: { en: 'number not in use', 'zh-CN': '空号' },
    whoseDoing: 'number',
    advice: {
      en: 'Check the number with the person; take it off the list.',
      'zh-CN': '请与用户核对号码，并将其移出发送名单。',
    },
  },
  'number-suspended': {
    title: { en: 'number suspended', 'zh-CN': '停机' },
    whoseDoing: 'number',
    advice: {
      en: 'Lasts until the owner pays or the carrier lifts it: no automatic retry; use another channel.',
      'zh-CN': '需机主缴费或运营商解除后才能恢复：请勿自动重发，改用其他渠道。',
    },
  },
  'number-ported': {
    title: { en: 'number ported', 'zh-CN': '携号转网' },
    whoseDoing: 'carrier',
    advice: {
      en: 'The platform must route to the new carrier: raise a ticket with the number masked.',
      'zh-CN': '需平台改为路由到新运营商：请提交工单，号码须脱敏。',
    },
  },
  'user-blocked': {
    title: { en: 'recipient blocked', 'zh-CN': '黑名单' },
    whoseDoing: 'number',
    advice: {
      en: 'Recipient unsubscribed or complained: do not retry; only they or the carrier can lift it.',
      'zh-CN': '用户已退订或投诉：请勿重发，只有用户本人或运营商可以解除。',
    },
  },
  'content-blocked': {
    title: { en: 'text blocked', 'zh-CN': '内容被拦截' },
    whoseDoing: 'content',
    advice: {
      en: 'Change the text; the same text will fail again.',
      'zh-CN': '请修改短信内容；同样的内容会再次失败。',
    },
  },
  'signature-template': {
    title: { en: 'signature or template', 'zh-CN': '签名或模板' },
    whoseDoing: 'content',
    advice: {
      en: 'Register or repair the signature or template first.',
      'zh-CN': '请先报备或修正签名、模板。',
    },
  },
  'frequency-limit': {
    title: { en: 'too many messages', 'zh-CN': '下发过频' },
    whoseDoing: 'sender',
    advice: {
      en: 'Wait for the window (minute, hour, day); look for a loop that sends too often.',
      'zh-CN': '请等待限制时段（分钟、小时、天）过去，并检查是否有程序循环重发。',
    },
  },
  'sender-account': {
    title: { en: "sender's account", 'zh-CN': '发送方账户' },
    whoseDoing: 'sender',
    advice: {
      en: 'Account, code, quota or hours: mend the account, then send again.',
      'zh-CN': '账户、代码、配额或时段问题：请先处理账户，再重新发送。',
    },
  },
  'routing-gateway': {
    title: { en: 'routing or gateway', 'zh-CN': '路由或网关' },
    whoseDoing: 'platform',
    advice: {
      en: 'One failure: try once more. Many: ticket with the raw code.',
      'zh-CN': '偶发：可重试一次。大量出现：请附原始代码提交工单。',
    },
  },
  'carrier-network': {
    title: { en: "carrier's network", 'zh-CN': '运营商网络' },
    whoseDoing: 'carrier',
    advice: {
      en: 'Try again after some minutes; many at once: ticket.',
      'zh-CN': '几分钟后重试；大量出现时请提交工单。',
    },
  },
  timeout: {
    title: { en: 'no report in time', 'zh-CN': '回执超时' },
    whoseDoing: 'carrier',
    advice: {
      en: 'It may have arrived: do not call it undelivered for certain; check before sending a second code.',
      'zh-CN': '短信可能已送达：不能断定未送达，再次发送验证码前请先确认。',
    },
  },
  unknown: {
    title: { en: 'unclear', 'zh-CN': '原因不明' },
    whoseDoing: 'unclear',
    advice: {
      en: 'Nothing certain can be said: go by the raw code, and check with the person before sending again.',
      'zh-CN': '无法确定原因：请以原始代码为准，再次发送前先与用户确认。',
    },
  },
};
