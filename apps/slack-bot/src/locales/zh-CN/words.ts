import type { StatusCertainty } from '@org/smn-core';

/** What a person types. */
export const example = '/smsreport 134****6789 最近24小时';

export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)}秒` : `${Math.round(seconds / 60)}分钟`;
}

export function certaintyInWords({ agree, of, listed, isGuess }: StatusCertainty): string {
  if (isGuess) return '没有来源收录此代码，仅根据其格式推测。';
  if (!listed) return '没有来源收录此代码。';
  return of === 0 ? '依据厂商文档。' : `${of}个来源中有${agree}个这样解释。`;
}
