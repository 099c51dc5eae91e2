import type { ContradictingRow } from '../catalogue-row.ts';

/** `MI`, `MN` and `MH` codes that sources read differently. */
export const chinaMobileExpiredRefusedContradicting: readonly ContradictingRow[] = [
  {
    codes: ['MN:0001'],
    readings: [
      { sources: ['N', 'T', 'W'], meaning: { en: 'number not in use or not reachable', 'zh-CN': '空号或不可达' } },
      { sources: ['K'], meaning: { en: 'blocked by a province', 'zh-CN': '个别省份屏蔽' } },
    ],
  },
  {
    codes: ['MI:0010'],
    readings: [
      { sources: ['P'], meaning: { en: 'phone off or storage full', 'zh-CN': '关机或存满' } },
      { sources: ['N'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['T'], meaning: { en: 'number expired or out of service', 'zh-CN': '号码过期或停机' } },
    ],
  },
  {
    codes: ['MI:0011'],
    readings: [
      { sources: ['P'], meaning: { en: 'phone off or storage full', 'zh-CN': '关机或存满' } },
      { sources: ['T'], meaning: { en: 'number expired or out of service', 'zh-CN': '号码过期或停机' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['MI:0020'],
    readings: [
      { sources: ['I'], meaning: { en: 'handset trouble', 'zh-CN': '终端问题' } },
      { sources: ['T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
    ],
  },
  {
    codes: ['MI:0022'],
    readings: [
      { sources: ['I'], meaning: { en: 'handset trouble', 'zh-CN': '终端问题' } },
      { sources: ['T'], meaning: { en: 'trouble inside the carrier', 'zh-CN': '运营商内部错误' } },
    ],
  },
  {
    codes: ['MI:0043'],
    readings: [
      { sources: ['I'], meaning: { en: 'trouble inside the carrier', 'zh-CN': '运营商内部错误' } },
      { sources: ['T'], meaning: { en: 'phone off', 'zh-CN': '关机' } },
    ],
  },
  {
    codes: ['MI:0050'],
    readings: [
      { sources: ['I'], meaning: { en: 'trouble inside the carrier', 'zh-CN': '运营商内部错误' } },
      { sources: ['T'], meaning: { en: 'number suspended or phone off', 'zh-CN': '停机或关机' } },
    ],
  },
  {
    codes: ['MI:0051'],
    readings: [
      { sources: ['I'], meaning: { en: 'in arrears', 'zh-CN': '欠费' } },
      { sources: ['T'], meaning: { en: 'trouble inside the carrier', 'zh-CN': '运营商内部错误' } },
    ],
  },
  {
    codes: [
      'MI:0044',
      'MI:0053',
      'MI:0056',
      'MI:0075',
      'MI:0080',
      'MI:0083',
      'MI:0084',
      'MI:0090',
      'MI:0099',
      'MI:0660',
    ],
    readings: [
      { sources: ['I'], meaning: { en: 'trouble of the carrier or the handset', 'zh-CN': '运营商或终端问题' } },
      {
        sources: ['T'],
        meaning: { en: 'state of the number, reception trouble or no answer', 'zh-CN': '号码状态、接收异常或无应答' },
      },
    ],
  },
  {
    codes: ['MN:0009', 'MN:0011', 'MN:0012', 'MN:0022', 'MN:0050', 'MN:0051'],
    readings: [
      { sources: ['T'], meaning: { en: 'state of the number, or carrier trouble', 'zh-CN': '号码状态或运营商问题' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['MN:0029'],
    readings: [
      { sources: ['T'], meaning: { en: 'state of the number, or carrier trouble', 'zh-CN': '号码状态或运营商问题' } },
      { sources: ['N'], meaning: { en: 'phone off', 'zh-CN': '关机' } },
    ],
  },
  {
    codes: ['MH:0007'],
    readings: [
      { sources: ['W'], meaning: { en: 'number ported', 'zh-CN': '携号转网' } },
      { sources: ['T'], meaning: { en: 'keyword', 'zh-CN': '关键字' } },
    ],
  },
];
