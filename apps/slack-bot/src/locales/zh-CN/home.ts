import type { Locale } from '../en.ts';
import { example } from './words.ts';

/** The bot's Home. */
export const home: Locale['home'] = {
  title: '短信送达了吗？',
  intro: '输入号码和时间，即可查看每条短信的结果；如果没有送达，还会说明原因和处理建议。',
  examplesTitle: '在任意会话中输入',
  examples: [
    [example, '某个号码的短信结果'],
    ['/smsreport *6789 昨天 失败', '只写尾号，只看一种状态'],
    ['/smsreport 汇总 最近7天', '全部短信的汇总'],
    ['/smsreport 代码 MK:0001', '状态码的含义'],
  ],
  more: '在消息列中，请从消息菜单选择“Check SMS delivery”，即可查询消息中的号码。',
  accountTitle: '账户与服务',
  signs: (names) => `签名：${names}。`,
  signsUnknown: '暂时无法查询账户的签名。请一分钟后重新打开此页。',
  limits: (rows, queries) => `每次最多读取最近三个月内的${rows}条报告，最多向华为云查询${queries}次。`,
  notAsked: '机器人启动后尚未查询过华为云 SMN。',
  answered: (ago, tookMs) => `华为云 SMN 上次答复：${ago}，用时${tookMs}毫秒。`,
  failed: (ago, why) => `华为云 SMN 上次未能答复：${ago}。${why}`,
};
