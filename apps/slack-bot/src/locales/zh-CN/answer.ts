import type { DeliveryStatus } from '@org/smn-core';
import type { ElapsedSpan, SearchWindow } from '@org/query-text';
import type { AnswerFacts } from '../answer-facts.ts';

export const outcomes: Readonly<Record<DeliveryStatus, { symbol: string; word: string; sentence: string }>> = {
  delivered: { symbol: '✅', word: '已送达', sentence: '已送达' },
  failed: { symbol: '❌', word: '失败', sentence: '失败' },
  pending: { symbol: '⏳', word: '尚无回执', sentence: '尚无回执' },
  unknown: { symbol: '❔', word: '未知', sentence: '状态未知' },
};

const units: Readonly<Record<ElapsedSpan['unit'], string>> = {
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
};

/** A window in words; its two ends come formatted in the reader's zone. */
export function describeWindow({ kind, span }: SearchWindow, from: string, to: string): string {
  if (span) return `最近${span.amount}${units[span.unit]}`;
  switch (kind) {
    case 'today':
      return '今天';
    case 'yesterday':
      return '昨天';
    case 'this-week':
      return '本周';
    case 'last-week':
      return '上周';
    case 'this-month':
      return '本月';
    case 'last-month':
      return '上个月';
    case 'three-months':
      return '最近三个月';
    case 'since':
      return `自 ${from} 以来`;
    case 'last':
    case 'default':
    case 'range':
      return `${from} 至 ${to} 期间`;
  }
}

/** Whose messages: `发往 134****6789 的`; numbers and ids widen each other. Empty when all are meant. */
function describeTarget(numbers: readonly string[], messageIds: readonly string[]): string {
  const recipients = numbers.length <= 2 ? ` ${numbers.join(' 和 ')} ` : `${numbers.length}个号码`;
  const asked = [
    ...(numbers.length === 0 ? [] : [`发往${recipients}`]),
    ...(messageIds.length === 0 ? [] : ['与所查消息 ID 相符']),
  ];
  return asked.length === 0 ? '' : `${asked.join('或')}的`;
}

/** The answer in one sentence. */
export function answer({ total, delivered, numbers, search, from, to, cutAt, isWhole, latest }: AnswerFacts): string {
  const { statuses, messageIds } = search;
  const when = describeWindow(search.window, from, to);
  const target = describeTarget(numbers, messageIds);
  const noun = statuses.length === 0 ? '短信' : `“${statuses.map((each) => outcomes[each].word).join('或')}”短信`;
  if (cutAt !== null) {
    const which = `${when}${target || '的'}`;
    if (total === 0) return `一次最多读取${cutAt}条报告，其中没有${target}${noun}；${when}还有更多报告。`;
    const share = statuses.length === 0 ? `，其中至少${delivered}条已送达` : '';
    return `${which}${noun}至少${total}条${share}：报告超过一次可读取的${cutAt}条。`;
  }
  if (!isWhole && total > 0) {
    const share = statuses.length === 0 ? `，其中至少${delivered}条已送达` : '';
    return `${when}${target || '的'}${noun}至少${total}条${share}：有部分内容未能读取。`;
  }
  if (latest === null && !isWhole) return `${when}没有找到${target}${noun}记录，但有部分内容未能读取。`;
  if (latest === null) return `${when}没有${target}${noun}记录。`;

  const which = `${when}${target || '的'}`;
  const sent = latest.ago === null ? '' : `（${latest.ago}发送）`;
  const why = latest.why === null ? '' : `：${latest.why}`;
  const outcome = `${outcomes[latest.status].sentence}${why}。`;
  if (total === 1) return `${which}${noun}只有1条${sent}，${outcome}`;
  const all = statuses.length === 0 ? `${which}${total}条短信中，${delivered}条已送达` : `${which}${noun}共${total}条`;
  return `${all}；最新一条${sent}${outcome}`;
}
