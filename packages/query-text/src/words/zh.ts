import type { DeliveryStatus } from '@org/smn-core';
import type { Daypart, PeriodKind, Unit } from '../time/time-words.ts';

export const statusWords: Readonly<Record<string, DeliveryStatus>> = {
  成功: 'delivered',
  已送达: 'delivered',
  送达: 'delivered',
  失败: 'failed',
  未回执: 'pending',
  尚无回执: 'pending',
  等待: 'pending',
  未知: 'unknown',
};

/** Words that hold an outcome's name and mean another, nobody knows which. */
export const doubtfulStatusWords: Readonly<Record<string, readonly string[]>> = {
  未送达: ['失败', '未回执'],
  没送达: ['失败', '未回执'],
  未成功: ['失败', '未回执'],
  不成功: ['失败', '未回执'],
};

export const fillerWords: readonly string[] = ['短信', '的', '给', '查', '查询', '请'];

export const unitWords: Readonly<Record<string, Unit>> = {
  分: 'minute',
  分钟: 'minute',
  小时: 'hour',
  个小时: 'hour',
  钟头: 'hour',
  个钟头: 'hour',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  个星期: 'week',
  礼拜: 'week',
  个礼拜: 'week',
  个月: 'month',
};

/** Monday is 1. */
export const weekdayCharacters: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};

export const daypartWords: Readonly<Record<string, Daypart>> = {
  上午: 'morning',
  早上: 'morning',
  下午: 'afternoon',
  晚上: 'evening',
};

export const periodPhrases: Readonly<Record<string, PeriodKind>> = {
  今天: 'today',
  今日: 'today',
  昨天: 'yesterday',
  昨日: 'yesterday',
  前天: 'day-before-yesterday',
  本周: 'this-week',
  这周: 'this-week',
  本星期: 'this-week',
  这星期: 'this-week',
  这个星期: 'this-week',
  上周: 'last-week',
  上星期: 'last-week',
  上个星期: 'last-week',
  上礼拜: 'last-week',
  本月: 'this-month',
  这个月: 'this-month',
  上月: 'last-month',
  上个月: 'last-month',
  明天: 'tomorrow',
  明日: 'tomorrow',
  后天: 'day-after-tomorrow',
  下周: 'next-week',
  下星期: 'next-week',
  下个月: 'next-month',
};

/** What is offered for a word that is nearly one of these. */
export const vocabulary: readonly string[] = [
  ...Object.keys(statusWords),
  '今天',
  '昨天',
  '前天',
  '本周',
  '上周',
  '本月',
  '上个月',
  '汇总',
  '统计',
];
