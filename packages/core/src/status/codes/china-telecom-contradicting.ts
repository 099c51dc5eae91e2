import type { ContradictingRow } from '../catalogue-row.ts';

/** China Telecom's numbers that sources read differently. */
export const chinaTelecomContradicting: readonly ContradictingRow[] = [
  {
    codes: ['601'],
    readings: [
      { sources: ['N', 'P', 'T'], meaning: { en: 'number not in use or suspended', 'zh-CN': '空号或停机' } },
      { sources: ['Q'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['908'],
    readings: [
      { sources: ['T'], meaning: { en: 'congestion', 'zh-CN': '拥塞' } },
      { sources: ['Q'], meaning: { en: 'more than one promotion a day', 'zh-CN': '每日一条营销限制' } },
    ],
  },
  {
    codes: ['612', '613', '615', '650', '660', '702', '711', '713'],
    readings: [
      {
        sources: ['T'],
        meaning: {
          en: 'keyword, off, storage, not in use or reception, from one spelling to the next',
          'zh-CN': '随写法不同：关键字、关机、存满、空号或接收异常',
        },
      },
    ],
  },
];
