import type { ContradictingRow } from '../catalogue-row.ts';

/** Platforms' words that sources read differently. */
export const platformWordsContradicting: readonly ContradictingRow[] = [
  {
    codes: ['MILIMIT'],
    readings: [
      { sources: ['H'], meaning: { en: 'limit per minute', 'zh-CN': '分钟超限' } },
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
    ],
  },
];
