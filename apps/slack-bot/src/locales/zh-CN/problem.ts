import type { ProblemKind } from '../../turns/problem.ts';
import { example } from './words.ts';

/** Why there is no answer, what to do next, and the reference that finds it in the log. */
export function problem(kind: ProblemKind, detail: string, reference: string): string {
  switch (kind) {
    case 'impossible':
      return `无法这样查询：${detail}。（参考编号 ${reference}）\n例如：${example}`;
    case 'deadline':
      return `需要查询的内容太多，未能在限定时间内完成。请缩短时间范围，或只查一个号码。（参考编号 ${reference}）`;
    case 'timeout':
      return `华为云响应超时。请重试，或缩短时间范围。（参考编号 ${reference}）`;
    case 'service':
      return `华为云未能答复：${detail}（参考编号 ${reference}）`;
    case 'operator':
      return `华为云未能答复：${detail}此问题需由机器人管理员处理：请将参考编号 ${reference} 发给管理员。`;
    case 'window':
      return `Slack 未能及时显示窗口。请再点击一次。（参考编号 ${reference}）`;
    case 'bug':
      return `机器人自身出错。请重试；如再次出现，请将参考编号 ${reference} 发给机器人管理员。`;
  }
}
