import type { ContradictingRow } from '../catalogue-row.ts';

/** China Unicom's bare numbers that sources read differently. */
export const chinaUnicomContradicting: readonly ContradictingRow[] = [
  {
    codes: ['2'],
    readings: [
      { sources: ['U'], meaning: { en: 'repeated login', 'zh-CN': '重复登录' } },
      { sources: ['F'], meaning: { en: 'sent too often, or blocklist', 'zh-CN': '下发过频或黑名单' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['3'],
    readings: [
      { sources: ['U'], meaning: { en: 'too many connections', 'zh-CN': '连接过多' } },
      { sources: ['F'], meaning: { en: 'number wrong', 'zh-CN': '号码问题' } },
    ],
  },
  {
    codes: ['8'],
    readings: [
      { sources: ['U'], meaning: { en: 'length wrong', 'zh-CN': '长度错误' } },
      { sources: ['Q'], meaning: { en: 'repeated text', 'zh-CN': '内容重复' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['9'],
    readings: [
      { sources: ['U'], meaning: { en: 'sequence number wrong', 'zh-CN': '序列号错误' } },
      { sources: ['Q'], meaning: { en: 'repeated text', 'zh-CN': '内容重复' } },
    ],
  },
  {
    codes: ['11'],
    readings: [
      { sources: ['U'], meaning: { en: 'node busy', 'zh-CN': '节点忙' } },
      { sources: ['F'], meaning: { en: 'storage full', 'zh-CN': '已存满' } },
      { sources: ['N'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
    ],
  },
  {
    codes: ['13'],
    readings: [
      { sources: ['N', 'Q'], meaning: { en: 'number not valid', 'zh-CN': '号码问题' } },
      { sources: ['V'], meaning: { en: 'destination wrong', 'zh-CN': '目的地址错误' } },
      { sources: ['T'], meaning: { en: 'service code wrong', 'zh-CN': '业务代码错误' } },
    ],
  },
  {
    codes: ['16'],
    readings: [
      { sources: ['T'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['17'],
    readings: [
      { sources: ['Q'], meaning: { en: 'sent too often', 'zh-CN': '下发过频' } },
      { sources: ['T'], meaning: { en: 'carrier trouble', 'zh-CN': '运营商问题' } },
    ],
  },
  {
    codes: ['20'],
    readings: [
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['Q'], meaning: { en: 'country not served', 'zh-CN': '国家或地区不支持' } },
    ],
  },
  {
    codes: ['24'],
    readings: [
      { sources: ['H', 'P', 'T'], meaning: { en: 'number suspended or phone off', 'zh-CN': '停机或关机' } },
      { sources: ['U'], meaning: { en: 'billing number wrong', 'zh-CN': '计费号码错误' } },
      { sources: ['V'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['33'],
    readings: [
      { sources: ['N', 'T'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
      { sources: ['U'], meaning: { en: 'queue trouble', 'zh-CN': '队列问题' } },
      { sources: ['E'], meaning: { en: 'sent too fast', 'zh-CN': '发送过快' } },
    ],
  },
  {
    codes: ['34'],
    readings: [
      { sources: ['U'], meaning: { en: 'charging trouble', 'zh-CN': '计费问题' } },
      { sources: ['E'], meaning: { en: 'too many logins', 'zh-CN': '登录过多' } },
      { sources: ['T'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['43'],
    readings: [
      { sources: ['T'], meaning: { en: 'storage full', 'zh-CN': '存储满' } },
      { sources: ['Q'], meaning: { en: 'sent too often', 'zh-CN': '下发过频' } },
    ],
  },
  {
    codes: ['45'],
    readings: [
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['Q'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['50'],
    readings: [
      { sources: ['P', 'V'], meaning: { en: 'text not accepted', 'zh-CN': '内容问题' } },
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['N'], meaning: { en: 'number in use', 'zh-CN': '号码在用' } },
    ],
  },
  {
    codes: ['61'],
    readings: [
      { sources: ['P', 'T'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
      { sources: ['V'], meaning: { en: 'expired', 'zh-CN': '已过期' } },
      { sources: ['Q'], meaning: { en: 'flow control', 'zh-CN': '流控' } },
    ],
  },
  {
    codes: ['79'],
    readings: [
      { sources: ['T'], meaning: { en: 'storage full', 'zh-CN': '存储满' } },
      { sources: ['V'], meaning: { en: 'service type wrong', 'zh-CN': '业务类型错误' } },
    ],
  },
  {
    codes: ['55'],
    readings: [
      { sources: ['T'], meaning: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
      { sources: ['V'], meaning: { en: 'report overdue', 'zh-CN': '状态报告超时' } },
    ],
  },
  {
    codes: ['64'],
    readings: [
      { sources: ['T'], meaning: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
      { sources: ['V'], meaning: { en: 'address check failed', 'zh-CN': '地址鉴权失败' } },
    ],
  },
  {
    codes: ['88'],
    readings: [
      { sources: ['T'], meaning: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
      { sources: ['V'], meaning: { en: 'flow control', 'zh-CN': '流控' } },
    ],
  },
  {
    codes: ['67'],
    readings: [
      { sources: ['N', 'T'], meaning: { en: 'number not in use', 'zh-CN': '空号' } },
      { sources: ['P'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
    ],
  },
  {
    codes: ['70'],
    readings: [
      { sources: ['T'], meaning: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
      { sources: ['H'], meaning: { en: 'on the blocklist (said of 2:70)', 'zh-CN': '在黑名单（就 2:70 而言）' } },
      { sources: ['V'], meaning: { en: 'link broken', 'zh-CN': '链路断开' } },
    ],
  },
  {
    codes: ['86'],
    readings: [
      { sources: ['P', 'Q'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
      { sources: ['T'], meaning: { en: 'out of coverage', 'zh-CN': '不在服务区' } },
    ],
  },
  {
    codes: ['93'],
    readings: [
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['V'], meaning: { en: 'node number wrong', 'zh-CN': '节点编号错误' } },
      { sources: ['E'], meaning: { en: 'authentication failed', 'zh-CN': '鉴权失败' } },
    ],
  },
  {
    codes: ['101'],
    readings: [{ sources: ['P', 'T'], meaning: { en: 'state of the number', 'zh-CN': '号码问题' } }],
  },
  {
    codes: ['104'],
    readings: [
      { sources: ['P'], meaning: { en: 'state of the number', 'zh-CN': '号码问题' } },
      { sources: ['T'], meaning: { en: 'carrier trouble', 'zh-CN': '运营商问题' } },
    ],
  },
  {
    codes: ['213'],
    readings: [
      { sources: ['T'], meaning: { en: 'number suspended', 'zh-CN': '停机' } },
      { sources: ['E'], meaning: { en: 'access number wrong', 'zh-CN': '接入号错误' } },
    ],
  },
  {
    codes: ['221'],
    readings: [
      { sources: ['P'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
      { sources: ['H'], meaning: { en: 'IP address not accepted', 'zh-CN': 'IP 地址问题' } },
    ],
  },
  {
    codes: ['222'],
    readings: [
      { sources: ['T'], meaning: { en: 'forbidden word', 'zh-CN': '敏感词' } },
      { sources: ['E'], meaning: { en: 'login failed', 'zh-CN': '登录失败' } },
    ],
  },
  {
    codes: ['237'],
    readings: [
      { sources: ['T'], meaning: { en: 'on the blocklist', 'zh-CN': '在黑名单' } },
      { sources: ['E'], meaning: { en: 'allowed', 'zh-CN': '允许' } },
    ],
  },
];
