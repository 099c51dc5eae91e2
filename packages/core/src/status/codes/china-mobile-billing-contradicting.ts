import type { ContradictingRow } from '../catalogue-row.ts';

/** `CB` codes that sources read differently. */
export const chinaMobileBillingContradicting: readonly ContradictingRow[] = [
  {
    codes: ['CB:0010'],
    readings: [
      { sources: ['G', 'Y', 'Z'], meaning: { en: 'already registered', 'zh-CN': '已注册' } },
      { sources: ['T'], meaning: { en: 'limit reached', 'zh-CN': '下发超限' } },
    ],
  },
  {
    codes: ['CB:0013'],
    readings: [
      { sources: ['Y'], meaning: { en: 'submission to the SMSC failed', 'zh-CN': '提交短信中心失败' } },
      { sources: ['T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
    ],
  },
];
