import type { DeliveryStatus } from '../reports/delivery-status.ts';
import { causeGroups } from './cause-groups.ts';
import type { LocalizedText } from './status-terms.ts';
import { unsourced, type Verdict } from './verdict.ts';

const outcomeWords: Readonly<Record<DeliveryStatus, LocalizedText>> = {
  delivered: { en: 'delivered', 'zh-CN': '已送达' },
  failed: { en: 'failed', 'zh-CN': '失败' },
  pending: { en: 'no receipt yet', 'zh-CN': '尚无回执' },
  unknown: { en: 'not known', 'zh-CN': '未知' },
};

/** No receipt has come. */
export const noReceipt: Verdict = {
  ...unsourced,
  meaning: { en: 'sent, no receipt yet', 'zh-CN': '已提交，尚无回执' },
  whoseDoing: ['nobody'],
  reason: 'no-receipt',
  retry: 'unclear',
  advice: {
    en: 'Wait for the receipt before sending again: the message may still arrive.',
    'zh-CN': '请等待回执，暂勿重发：短信可能仍会送达。',
  },
};

/** An end without a code. */
export function withoutCode(status: DeliveryStatus): Verdict {
  return {
    ...unsourced,
    meaning: {
      en: `${outcomeWords[status].en}; no code says why`,
      'zh-CN': `${outcomeWords[status]['zh-CN']}，未给出原因代码`,
    },
    whoseDoing: ['unclear'],
    reason: 'unknown',
    retry: 'unclear',
    advice: causeGroups.unknown.advice,
  };
}

/** What a listed code says, beside a `status` that says otherwise. */
export function contradicting(status: DeliveryStatus, said: Verdict): Verdict {
  return {
    ...said,
    meaning: {
      en: `the service says ${outcomeWords[status].en}, the code says otherwise: ${said.meaning.en}`,
      'zh-CN': `服务状态为“${outcomeWords[status]['zh-CN']}”，但代码含义不同：${said.meaning['zh-CN']}`,
    },
    whoseDoing: ['unclear'],
    reason: 'contradiction',
    retry: 'unclear',
    advice: {
      en: 'The two do not agree, and a later state may come: ask the person before sending again.',
      'zh-CN': '两者不一致，后续状态可能更新：再次发送前请先询问用户。',
    },
  };
}
