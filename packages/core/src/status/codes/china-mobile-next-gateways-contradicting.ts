import type { ContradictingRow } from '../catalogue-row.ts';

/** `IB` and `IC` codes that sources read differently. */
export const chinaMobileNextGatewaysContradicting: readonly ContradictingRow[] = [
  {
    codes: ['IC:0001', 'IC:0151'],
    outcome: 'unknown',
    readings: [
      { sources: ['A', 'D'], meaning: { en: 'no final report came', 'zh-CN': '未收到状态报告' } },
      {
        sources: ['T'],
        meaning: { en: 'out of area, storage full, off or not in use', 'zh-CN': '不在服务区、存满、关机或空号' },
      },
    ],
  },
  {
    codes: ['IB:0011'],
    readings: [
      { sources: ['K'], meaning: { en: "another province's data out of step", 'zh-CN': '外省数据不同步' } },
      { sources: ['T'], meaning: { en: 'keyword', 'zh-CN': '关键字' } },
    ],
  },
];
