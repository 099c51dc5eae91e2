import type { ContradictingRow } from '../catalogue-row.ts';

/** Platforms' codes that sources read differently. */
export const platformCodesContradicting: readonly ContradictingRow[] = [
  {
    codes: ['E200038'],
    readings: [
      { sources: ['H'], meaning: { en: 'long SMS incomplete in time', 'zh-CN': '长短信未按时收齐' } },
      { sources: ['T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
    ],
  },
];
