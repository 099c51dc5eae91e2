import type { ContradictingRow } from '../catalogue-row.ts';

/** `MA`, `MB` and `MC` codes that sources read differently. */
export const chinaMobileGatewaysContradicting: readonly ContradictingRow[] = [
  {
    codes: ['MA:0006'],
    readings: [
      { sources: ['X'], meaning: { en: 'refused by the platform', 'zh-CN': '平台拒绝' } },
      { sources: ['F'], meaning: { en: 'scheduled SMS withdrawn', 'zh-CN': '定时短信已撤回' } },
      { sources: ['T'], meaning: { en: 'keyword', 'zh-CN': '关键字' } },
    ],
  },
  {
    codes: ['MB:0015'],
    readings: [
      { sources: ['D'], meaning: { en: 'system id wrong', 'zh-CN': '系统标识错误' } },
      { sources: ['G'], meaning: { en: 'full', 'zh-CN': '已满' } },
    ],
  },
  {
    codes: ['MB:0019'],
    readings: [
      { sources: ['D'], meaning: { en: 'queue trouble', 'zh-CN': '队列问题' } },
      { sources: ['G'], meaning: { en: 'no right', 'zh-CN': '无权限' } },
    ],
  },
  {
    codes: ['MB:0020'],
    readings: [
      { sources: ['C', 'E', 'P'], meaning: { en: 'system id wrong', 'zh-CN': '系统标识错误' } },
      { sources: ['D'], meaning: { en: 'service type wrong', 'zh-CN': '业务类型错误' } },
    ],
  },
  {
    codes: ['MB:0065'],
    readings: [
      { sources: ['C', 'E', 'P'], meaning: { en: 'address wrong', 'zh-CN': '地址错误' } },
      { sources: ['G'], meaning: { en: 'too many', 'zh-CN': '数量过多' } },
    ],
  },
  {
    codes: ['MB:0066'],
    readings: [
      { sources: ['E', 'G', 'P'], meaning: { en: 'full', 'zh-CN': '已满' } },
      { sources: ['C'], meaning: { en: 'schedule wrong', 'zh-CN': '定时设置问题' } },
    ],
  },
  {
    codes: ['MB:1076'],
    readings: [
      { sources: ['D'], meaning: { en: 'sender on the blocklist', 'zh-CN': '主叫在黑名单' } },
      { sources: ['T'], meaning: { en: 'recipient on the blocklist', 'zh-CN': '被叫在黑名单' } },
    ],
  },
  {
    codes: ['MC:0055'],
    outcome: 'unknown',
    readings: [
      { sources: ['A', 'B'], meaning: { en: 'no final report came', 'zh-CN': '未收到状态报告' } },
      {
        sources: ['T'],
        meaning: { en: 'out of area, storage full, off or not in use', 'zh-CN': '不在服务区、存满、关机或空号' },
      },
      { sources: ['N'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
    ],
  },
  {
    codes: ['MC:0151'],
    outcome: 'unknown',
    readings: [
      { sources: ['A', 'D'], meaning: { en: 'no final report came', 'zh-CN': '未收到状态报告' } },
      {
        sources: ['T'],
        meaning: { en: 'out of area, storage full, off or not in use', 'zh-CN': '不在服务区、存满、关机或空号' },
      },
    ],
  },
];
