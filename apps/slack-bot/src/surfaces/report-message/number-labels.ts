import { maskMobile } from '@org/smn-core';
import type { FoundReport } from '../../search/run-search.ts';

/** How the numbers of an answer are shown. */
export interface NumberLabels {
  /** How many numbers there are, as far as the service tells them apart. */
  readonly count: number;
  /** How many of them look the same when masked: 1 when each looks different. */
  readonly mostAlike: number;
  /** A number, masked; with `#2` behind it where another one looks the same. */
  labelOf(mobile: string): string;
}

/** Masks the numbers of an answer so that different ones stay different, in the order of their newest message. */
export function numberLabels(found: readonly FoundReport[]): NumberLabels {
  const alike = Map.groupBy(new Set(found.map(({ report }) => report.mobile)), maskMobile);
  const labels = new Map<string, string>();
  for (const [masked, mobiles] of alike) {
    for (const [index, mobile] of mobiles.entries()) {
      labels.set(mobile, mobiles.length === 1 ? masked : `${masked} #${index + 1}`);
    }
  }
  return {
    count: labels.size,
    mostAlike: Math.max(0, ...[...alike.values()].map(({ length }) => length)),
    labelOf: (mobile) => labels.get(mobile) ?? maskMobile(mobile),
  };
}
