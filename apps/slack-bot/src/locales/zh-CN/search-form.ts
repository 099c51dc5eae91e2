import type { Locale } from '../en.ts';

/** The windows that are offered. */
export const windows: Locale['windows'] = {
  'last 1h': '最近1小时',
  'last 24h': '最近24小时',
  today: '今天',
  yesterday: '昨天',
  'last 7d': '最近7天',
  'last week': '上周',
  'last 30d': '最近30天',
  '3 months': '最近三个月',
};

/** The window in which a search is made or narrowed. */
export const searchForm: Locale['searchForm'] = {
  title: '短信状态查询',
  open: '查询……',
  numbers: '手机号码或消息 ID',
  numbersHint: '完整号码、脱敏号码（134****6789），或只写尾号（*6789），最多五个。不填：所有号码。',
  numbersExample: '134****6789（脱敏号码）',
  numbersOnly: '此处只填号码或消息 ID，时间、状态和签名请在下方选择。',
  answersHere: '结果显示在当前会话中，仅您可见。',
  answersDirectly: '结果将以私信发送给您。',
  filterTitle: '筛选',
  submit: '查询',
  cancel: '取消',
  about: (target) => `发往 ${target} 的短信`,
  aboutAll: '发往所有号码的短信',
  aboutIds: (count) => `按${count}个消息 ID 查询的短信`,
  window: '时间',
  asItIs: (from, to) => `${from} 至 ${to}`,
  days: '下方选择的日期',
  firstDay: '第一天',
  lastDay: '最后一天',
  daysHint: '仅在选择“下方选择的日期”时有效。不选最后一天，则只查第一天。',
  statuses: '状态',
  statusesHint: '不选：全部状态。',
  signs: '签名',
  signsHint: '不选：全部审核通过的签名。',
  signsUnknown: '暂时无法查询签名，因此无法选择。请一分钟后重新打开此窗口。',
  pick: '请选择',
  firstDayMissing: '请选择第一天，或在上方选择其他时间。',
  tooManyQueries: (queries, most) => `这需要向华为云查询${queries}次，超过了一次最多${most}次的限制。请减少签名。`,
};
