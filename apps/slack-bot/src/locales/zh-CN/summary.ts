import type { Locale } from '../en.ts';
import { describeWindow } from './answer.ts';
import { duration } from './words.ts';

/** What many reports add up to. */
export const summary: Locale['summary'] = {
  title: (total, numbers, search, { from, to, isWhole }) => {
    const target = numbers.length === 0 ? '' : `发往 ${numbers.join('、')} 的短信`;
    return `${describeWindow(search.window, from, to)}${target}${isWhole ? '共' : '至少'}${total}条${target ? '' : '短信'}`;
  },
  share: (word, count, percent) => `${word}：${count}条（${percent}）`,
  latency: (p50, p90, p99) =>
    `送达耗时：半数不超过${duration(p50)}，90%不超过${duration(p90)}，99%不超过${duration(p99)}。`,
  segments: (segments) => `计费共${segments}条。`,
  cause: (code, what, count) => `${code}（${what}）${count}次`,
  causes: (causes) => `最常见的状态码：${causes.join(' · ')}。`,
};
