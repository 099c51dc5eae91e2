import type { ContradictingRow } from '../catalogue-row.ts';

/** `ID` codes that sources read differently. */
export const chinaMobileGatewayChecksContradicting: readonly ContradictingRow[] = [
  {
    codes: ['ID:0100'],
    readings: [
      { sources: ['D'], meaning: { en: 'number wrong', 'zh-CN': '号码错误' } },
      { sources: ['G'], meaning: { en: 'format wrong', 'zh-CN': '格式错误' } },
    ],
  },
  {
    codes: ['ID:0101'],
    readings: [
      { sources: ['D', 'P', 'T'], meaning: { en: 'number wrong or not in use', 'zh-CN': '手机号码错误' } },
      { sources: ['G'], meaning: { en: 'fee type wrong', 'zh-CN': '计费类型错误' } },
    ],
  },
  {
    codes: ['ID:0111'],
    readings: [
      { sources: ['D'], meaning: { en: 'service not opened', 'zh-CN': '业务未开通' } },
      { sources: ['G'], meaning: { en: 'queue full', 'zh-CN': '队列满' } },
    ],
  },
  {
    codes: ['ID:0140'],
    readings: [
      { sources: ['D'], meaning: { en: 'not on the allowlist', 'zh-CN': '不在白名单' } },
      { sources: ['T'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
];
