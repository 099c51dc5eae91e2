import type { StateRow } from '../catalogue-row.ts';

/**
 * The seven CMPP states.
 *
 * @see ListSmsMsgReport, `status_desc`
 */
export const cmppStates: readonly StateRow[] = [
  {
    code: 'DELIVRD',
    reason: 'delivered',
    lasting: 'permanent',
    whoseDoing: ['nobody'],
    outcome: 'delivered',
    sources: ['A', 'H', 'I', 'M'],
    meaning: { en: 'the phone took the message', 'zh-CN': '已送达手机' },
    advice: {
      en: 'Nothing to do. If the person sees nothing: spam folder, blocked sender, second SIM.',
      'zh-CN': '无需处理。若用户未看到：请检查垃圾短信、拦截名单或另一张 SIM 卡。',
    },
  },
  {
    code: 'EXPIRED',
    reason: 'expired',
    lasting: 'transient',
    whoseDoing: ['handset', 'carrier'],
    outcome: 'failed',
    sources: ['A', 'H', 'I', 'M'],
    meaning: {
      en: 'the phone was not reached before the message expired, or no report came in time',
      'zh-CN': '有效期内未送达或未收到回执',
    },
    advice: {
      en: 'Is the phone on and in coverage? Then send again.',
      'zh-CN': '请确认手机已开机且有信号，然后重新发送。',
    },
  },
  {
    code: 'DELETED',
    reason: 'deleted',
    lasting: 'unclear',
    whoseDoing: ['platform', 'carrier'],
    outcome: 'failed',
    sources: ['A', 'H', 'I', 'M'],
    meaning: {
      en: 'the message was deleted before it was delivered, by the sender or the carrier',
      'zh-CN': '送达前被删除',
    },
    advice: { en: 'Rare. Raise a ticket if nobody cancelled it.', 'zh-CN': '较少见。若无人取消过发送，请提交工单。' },
  },
  {
    code: 'UNDELIV',
    reason: 'undeliverable',
    lasting: 'unclear',
    whoseDoing: ['number', 'content'],
    outcome: 'failed',
    sources: ['A', 'H', 'I', 'M'],
    meaning: {
      en: 'could not be delivered, mostly a number that is not in use, suspended or switched off',
      'zh-CN': '无法送达，多为号码状态问题',
    },
    advice: {
      en: 'Check the number with the person. Many at once: look at the text.',
      'zh-CN': '请与用户核对号码；大量出现时请检查短信内容。',
    },
  },
  {
    code: 'ACCEPTD',
    reason: 'accepted',
    lasting: 'unclear',
    whoseDoing: ['carrier'],
    outcome: 'pending',
    sources: ['A', 'H'],
    dissent: ['I', 'P', 'T'],
    readings: [
      {
        sources: ['A', 'H'],
        meaning: { en: "taken on the recipient's behalf, an in-between state", 'zh-CN': '已代收，中间状态' },
      },
      { sources: ['I', 'P', 'T'], meaning: { en: 'received', 'zh-CN': '已接收' } },
    ],
    meaning: { en: "taken on the recipient's behalf, on its way", 'zh-CN': '已代收，中间状态' },
    advice: { en: 'Wait for a later state.', 'zh-CN': '请等待后续状态。' },
  },
  {
    code: 'UNKNOWN',
    reason: 'unknown',
    lasting: 'unclear',
    whoseDoing: ['carrier'],
    outcome: 'unknown',
    sources: ['A', 'H', 'I', 'M'],
    meaning: {
      en: 'the carrier does not know what became of it; it may have arrived',
      'zh-CN': '状态未知，可能已送达',
    },
    advice: { en: 'Ask the person before sending again.', 'zh-CN': '再次发送前请先询问用户。' },
  },
  {
    code: 'REJECTD',
    reason: 'refused',
    lasting: 'permanent',
    whoseDoing: ['number', 'content', 'platform'],
    outcome: 'failed',
    sources: ['A', 'H', 'I', 'M'],
    meaning: {
      en: 'refused: the recipient unsubscribed, or the text or a rule of the carrier stood against it',
      'zh-CN': '被拒绝：用户已退订，或内容、运营商规则不允许',
    },
    advice: {
      en: 'Check unsubscribes, text and signature before sending again.',
      'zh-CN': '再次发送前请检查退订名单、短信内容和签名。',
    },
  },
];
