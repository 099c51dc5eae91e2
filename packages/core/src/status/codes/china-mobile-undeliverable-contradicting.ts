import type { ContradictingRow } from '../catalogue-row.ts';

/** `MK` codes that sources read differently. */
export const chinaMobileUndeliverableContradicting: readonly ContradictingRow[] = [
  {
    codes: ['MK:0000'],
    readings: [
      { sources: ['K', 'N', 'T', 'W'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
      { sources: ['D', 'P'], meaning: { en: 'no error given', 'zh-CN': '无错误' } },
    ],
  },
  {
    codes: ['MK:0002'],
    readings: [
      { sources: ['D'], meaning: { en: 'the switch does not know the subscriber', 'zh-CN': '交换机无此用户' } },
      { sources: ['E'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['K'], meaning: { en: 'gateway trouble', 'zh-CN': '网关故障' } },
      { sources: ['T'], meaning: { en: 'reception trouble', 'zh-CN': '接收异常' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['MK:0007'],
    readings: [
      { sources: ['D'], meaning: { en: 'the network or the device lacks a function', 'zh-CN': '网络或终端缺少功能' } },
      { sources: ['T'], meaning: { en: 'phone not valid', 'zh-CN': '非法终端' } },
    ],
  },
  {
    codes: ['MK:0011'],
    readings: [
      { sources: ['K', 'N'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['D'], meaning: { en: 'waiting list full', 'zh-CN': '等待队列满' } },
      { sources: ['P'], meaning: { en: 'no SMS subscription', 'zh-CN': '未订购短信' } },
    ],
  },
  {
    codes: ['MK:0013'],
    readings: [
      { sources: ['K', 'N', 'P'], meaning: { en: 'number suspended or barred', 'zh-CN': '停机或被限制' } },
      { sources: ['D'], meaning: { en: 'mandatory field missing', 'zh-CN': '缺少必填字段' } },
      { sources: ['T'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
    ],
  },
  {
    codes: ['MK:0020'],
    readings: [
      { sources: ['D'], meaning: { en: "sender's address", 'zh-CN': '发送方地址问题' } },
      { sources: ['P'], meaning: { en: 'handset error', 'zh-CN': '手机出错' } },
    ],
  },
  {
    codes: ['MK:0022'],
    readings: [
      { sources: ['D'], meaning: { en: 'device number (IMEI) not valid', 'zh-CN': '终端 IMEI 非法' } },
      { sources: ['P'], meaning: { en: 'handset memory full', 'zh-CN': '手机存储满' } },
    ],
  },
  {
    codes: ['MK:0030'],
    readings: [
      { sources: ['D'], meaning: { en: 'home register (HLR) data', 'zh-CN': '归属库数据问题' } },
      { sources: ['P'], meaning: { en: 'handset busy', 'zh-CN': '手机忙' } },
    ],
  },
  {
    codes: ['MK:0064'],
    readings: [
      { sources: ['D'], meaning: { en: 'no right to deliver', 'zh-CN': '无下发权限' } },
      { sources: ['P'], meaning: { en: 'switch (MSC) timed out', 'zh-CN': '交换机超时' } },
    ],
  },
  {
    codes: ['MK:0044'],
    readings: [
      { sources: ['T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
      { sources: ['P'], meaning: { en: 'device (IMEI) barred', 'zh-CN': '终端 IMEI 被禁' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['MK:0075'],
    readings: [
      { sources: ['K', 'T'], meaning: { en: 'state of the number', 'zh-CN': '号码状态异常' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['MK:0079'],
    readings: [
      { sources: ['D'], meaning: { en: "sender's queue", 'zh-CN': '发送方队列问题' } },
      { sources: ['T'], meaning: { en: 'handset storage', 'zh-CN': '手机存储问题' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
];
