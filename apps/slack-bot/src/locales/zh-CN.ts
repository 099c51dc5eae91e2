import type { Locale } from './en.ts';
import { access } from './zh-CN/access.ts';
import { answer, describeWindow, outcomes } from './zh-CN/answer.ts';
import { complaint, complaintSentence } from './zh-CN/complaint.ts';
import { details } from './zh-CN/details.ts';
import { messageText, unmask } from './zh-CN/disclosure.ts';
import { exporting } from './zh-CN/export.ts';
import { home } from './zh-CN/home.ts';
import { problem } from './zh-CN/problem.ts';
import { searchForm, windows } from './zh-CN/search-form.ts';
import { checkMessage, share } from './zh-CN/sharing.ts';
import { summary } from './zh-CN/summary.ts';
import { certaintyInWords, example } from './zh-CN/words.ts';

// Every sentence a person reads, in simplified Chinese. Outcomes and codes are called what core calls them.

const grammar = [
  '号码：完整号码、脱敏号码，或只写尾号（尾号6789、*6789），最多五个。',
  '时间：最近24小时、30分钟、7天、今天、昨天、上周、11月3日、2026-11-01..2026-11-03。',
  '状态：成功、失败、未回执、未知。还可以写“签名：名称”“汇总”“代码 MK:0001”。',
].join('\n');

/** Sentences for simplified Chinese. */
export const zhCn: Locale = {
  locale: 'zh-CN',
  outcome: (status) => outcomes[status],
  list: (parts) => parts.join('、'),
  count: (what, count) => `${what}：${count}`,
  atLeast: (count) => `至少${count}`,
  window: describeWindow,
  access,
  answer,
  complaint,
  complaintSentence,
  help: `短信送达了吗？没有送达是什么原因？例如：${example}\n${grammar}`,
  tooManyQueries: (queries, most) =>
    `这需要向华为云查询${queries}次，超过了一次最多${most}次的限制。请减少号码，或只查一个签名。`,
  columns: {
    status: '状态',
    code: '状态码',
    number: '号码',
    sent: '发送时间',
    finished: '回执时间',
    tookMinutes: '耗时（分：秒）',
    tookHours: '耗时（时：分：秒）',
    segments: '计费条数',
    sign: '签名',
  },
  none: '–',
  close: '关闭',
  tableCaption: (from, to, timeZone) => `短信状态报告，${from} 至 ${to}，${timeZone}`,
  chart: { overTime: '按发送时间统计', outcomes: '按状态统计' },
  proof: (total) => `共${total}条，无遗漏`,
  basis: (from, to, timeZone, signs) => `${from} 至 ${to}（${timeZone}）· 已查询${signs}个签名`,
  onlyYou: '仅您可见。',
  cutToNow: '结束时间在将来：只查询到当前时间。',
  tooLate: (reference) => `Slack 答复过慢，请重试。（参考编号 ${reference}）`,
  zoneUnknown: '未能从 Slack 获取您的时区，时间均为 UTC。请稍后重试。',
  severalNumbers: (count) => `该脱敏号码对应${count}个号码，以 #1、#2 …… 区分。如只查其中一个，请使用完整号码。`,
  shown: (first, last, total) => `显示第${first}至${last}条，共${total}条，最新的在前。`,
  shownInWords: (shown, total) => `显示${shown}条，共${total}条。如需其余内容，请缩短时间范围。`,
  stillSearching: '正在查询……结果稍后会显示在这里。',
  actions: {
    previous: '较新的',
    next: '较早的',
    refresh: '刷新',
    filter: '筛选……',
    share: '分享……',
    summary: '汇总',
    reports: '全部短信',
    allOutcomes: '全部状态',
    details: '单条短信详情',
    exportCsv: '导出 CSV',
    retry: '重试',
    detailsOf: (row, outcome, time) => `${row} · ${outcome} · ${time}`,
  },
  windows,
  searchForm,
  checkMessage,
  home,
  share,
  exporting,
  staleState: {
    expired: `这次的结果已过期，无法继续操作。请重新查询：${example}`,
    foreign: `这是其他人的查询结果。请自行查询：${example}`,
    unreadable: `这个按钮已失效。请重新查询：${example}`,
    window: `这个窗口已失效。请关闭后重新查询：${example}`,
    gone: '这条短信已不在结果中。请刷新，或重新查询。',
    notFound: '结果不完整，暂时找不到这条短信：',
  },
  details,
  unmask,
  messageText,
  missingSign: (name, why, reference) => `结果不完整：签名${name}未能查询。${why}（参考编号 ${reference}）`,
  noReason: '请一分钟后重试。',
  incomplete: {
    changing: '结果可能不完整：读取期间报告仍在变化。请一分钟后再查询。',
    alike: '结果可能不完整：部分报告完全相同，无法区分。请用完整号码查询。',
    unreadable: '结果不完整：华为云返回了无法读取的报告。请联系机器人管理员处理。',
    limit: '结果不完整：报告超过一次可读取的数量。请缩短时间范围、使用一个完整号码，或只查一种状态。',
  },
  noSigns: '当前账户没有审核通过的短信签名，因此不可能发送过短信。请先在 SMN 控制台申请签名。',
  emptyHint: '可能发送得更早：可以查询更长的时间。',
  emptyOutcomeHint: '其他状态未包含在内：可以查看全部状态。',
  emptyNumberHint: '请核对号码：未脱敏的每一位都必须正确。',
  verdict: (what, code, advice) => `${what}${code === null ? '' : `（${code}）`}。${advice.replace(/。$/, '')}`,
  code: (code, { what, advice, certainty }) => [`${code}：${what}。${advice}`, certaintyInWords(certainty)].join('\n'),
  summary,
  problem,
};
