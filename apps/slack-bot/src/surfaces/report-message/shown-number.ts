import { maskMobile } from '@org/smn-core';
import type { SearchNumber } from '@org/query-text';

/** A number that was asked about, masked; with its country where that is not China. */
export function shownNumber({ mobile, nationCode }: SearchNumber): string {
  return nationCode === '86' ? maskMobile(mobile) : `+${nationCode} ${maskMobile(mobile)}`;
}
