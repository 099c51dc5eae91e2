import type { ContradictingRow } from '../catalogue-row.ts';

/** `MK` codes above 99 that sources read differently. */
export const chinaMobileUndeliverableAbove99Contradicting: readonly ContradictingRow[] = [
  {
    codes: ['MK:0128'],
    readings: [
      { sources: ['D'], meaning: { en: 'the network or the device lacks a function', 'zh-CN': '网络或终端缺少功能' } },
      { sources: ['T'], meaning: { en: 'phone not valid', 'zh-CN': '非法终端' } },
    ],
  },
  {
    codes: ['MK:0210'],
    readings: [
      { sources: ['D'], meaning: { en: 'the network or the device lacks a function', 'zh-CN': '网络或终端缺少功能' } },
      { sources: ['T'], meaning: { en: 'SMS not opened', 'zh-CN': '未开通短信' } },
      { sources: ['I'], meaning: { en: 'number not in use (said of MI:0210)', 'zh-CN': '空号（就 MI:0210 而言）' } },
    ],
  },
  {
    codes: ['MK:0115'],
    readings: [
      {
        sources: ['K', 'P'],
        meaning: { en: 'spam filter, or information-security check', 'zh-CN': '垃圾短信过滤或信息安全校验未过' },
      },
      { sources: ['T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
    ],
  },
];
