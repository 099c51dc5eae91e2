import type { ContradictingRow } from '../catalogue-row.ts';

/** `DB` codes that sources read differently. */
export const chinaMobileServicesContradicting: readonly ContradictingRow[] = [
  {
    codes: ['DB:0126', 'DB:0129'],
    readings: [
      { sources: ['D', 'E', 'G', 'P', 'Y'], meaning: { en: 'not the right kind of user', 'zh-CN': '用户类型不符' } },
      { sources: ['T'], meaning: { en: 'number ported', 'zh-CN': '携号转网' } },
      { sources: ['I'], meaning: { en: 'account trouble', 'zh-CN': '账户问题' } },
    ],
  },
  {
    codes: ['DB:0137'],
    readings: [
      { sources: ['D', 'Y'], meaning: { en: 'pseudo-number wrong', 'zh-CN': '伪码错误' } },
      { sources: ['I'], meaning: { en: 'sent too often', 'zh-CN': '下发过频' } },
    ],
  },
  {
    codes: ['DB:0182'],
    readings: [
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['I'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['DB:0139'],
    readings: [
      { sources: ['D', 'I', 'T'], meaning: { en: 'outside the permitted hours', 'zh-CN': '不在允许的时段' } },
      { sources: ['Y'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['DB:0140'],
    readings: [
      { sources: ['E', 'G', 'P'], meaning: { en: 'service not ordered', 'zh-CN': '未订购业务' } },
      { sources: ['D'], meaning: { en: 'not on the allowlist', 'zh-CN': '不在白名单' } },
      { sources: ['I'], meaning: { en: 'in arrears', 'zh-CN': '欠费' } },
      { sources: ['T'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['DB:0143'],
    readings: [
      { sources: ['D'], meaning: { en: 'monthly limit reached', 'zh-CN': '月下发超限' } },
      { sources: ['T'], meaning: { en: 'daily limit reached', 'zh-CN': '日下发超限' } },
      { sources: ['I'], meaning: { en: 'number ported', 'zh-CN': '携号转网' } },
    ],
  },
  {
    codes: ['DB:0150'],
    readings: [
      { sources: ['D', 'I'], meaning: { en: 'timed out', 'zh-CN': '超时' } },
      { sources: ['Y'], meaning: { en: 'group service', 'zh-CN': '集团业务问题' } },
    ],
  },
];
