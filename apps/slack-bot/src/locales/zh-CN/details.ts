import type { Locale } from '../en.ts';
import { outcomes } from './answer.ts';
import { certaintyInWords, duration } from './words.ts';

/** One message in full. */
export const details: Locale['details'] = {
  title: '短信详情',
  happened: '情况说明',
  todo: '处理建议',
  whoseDoing: '问题所在',
  sendAgain: '是否重发',
  certainty: '可信程度',
  number: '号码',
  sign: '签名',
  outcome: '状态',
  code: '状态码',
  segments: '计费条数',
  latency: '耗时',
  timeline: '时间线',
  submitted: (time) => `${time}：提交至华为云`,
  receipt: (time, status, took) =>
    `${time}：收到回执，${outcomes[status].symbol} ${outcomes[status].word}${took === null ? '' : `，用时${took}`}`,
  noReceipt: (waited) => `尚无回执${waited === null ? '' : `，已等待${waited}`}`,
  noTime: '华为云未给出时间',
  asSent: '华为云返回的原始数据（号码已脱敏，时间为 UTC）',
  sources: '状态码含义的来源',
  reading: (text, sources) => `${text}：${sources.join('；')}`,
  agreeing: (sources) => `与上述一致：${sources.join('；')}`,
  dissenting: (sources) => `另有说法：${sources.join('；')}`,
  duration,
  doing: {
    handset: '手机',
    number: '号码',
    content: '短信内容',
    sender: '发送方',
    carrier: '运营商',
    platform: '平台',
    nobody: '无',
    unclear: '不明确',
  },
  retry: { now: '可以，仅重发一次', later: '可以，稍后再发', never: '请勿重发', unclear: '不确定' },
  sure: certaintyInWords,
};
