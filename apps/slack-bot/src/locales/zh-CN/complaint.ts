import type { Complaint } from '@org/query-text';
import { example } from './words.ts';

const complaints: Readonly<Record<Complaint['reason'], (words: string, limit: string) => string>> = {
  'not-understood': (words) => `没有看懂${words}，因此没有查询。`,
  ambiguous: (words) => `${words}有多种理解，请写得更明确一些。`,
  'several-windows': (words) => `${words}是多个时间，请只保留一个。`,
  'too-many': () => '一次查询的内容太多：号码、消息 ID、签名各不超过五个。',
  'not-a-number': (words) => `${words}不是有效的手机号码。`,
  'unknown-sign': (words) => `当前账户没有签名${words}。`,
  future: (words) => `${words}还没有到，请选择更早的时间。`,
  'end-before-start': (words) => `${words}的结束时间早于开始时间，请互换。`,
  'too-long-ago': (words, limit) => `${words}太早了：短信报告只保留三个月，最早可查到 ${limit}。`,
  'no-such-time': (words) => `${words}这个时间不存在：日历上没有，或因当地时钟拨快而被跳过。`,
  'time-twice': (words) => `${words}出现了两次：当地时钟在那时拨慢过。`,
  conflict: (words) => `${words}不能放在一起查询。`,
};

/** What was not understood, alone. */
export function complaintSentence({ reason }: Pick<Complaint, 'reason'>, words: string, limit: string): string {
  return complaints[reason](words === '' ? '这部分内容' : `“${words}”`, limit);
}

/** What was not understood, and what would be. */
export function complaint({ reason, suggestions }: Complaint, words: string, limit: string): string {
  return [
    complaintSentence({ reason }, words, limit),
    ...(suggestions.length > 0 ? [`是否想输入：${suggestions.slice(0, 4).join(' · ')}`] : []),
    `例如：${example}`,
  ].join('\n');
}
