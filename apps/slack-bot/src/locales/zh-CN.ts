import type { DeliveryStatus, StatusCertainty } from '@org/smn-core';
import type { Complaint, ElapsedSpan, SearchWindow } from '@org/query-text';
import type { AnswerFacts, Locale } from './en.ts';

// Every sentence a person reads, in simplified Chinese. Outcomes and codes are called what core calls them.

const example = '/smsreport 134****6789 最近24小时';

const outcomes: Readonly<Record<DeliveryStatus, { symbol: string; word: string; sentence: string }>> = {
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
function describeWindow({ kind, span }: SearchWindow, from: string, to: string): string {
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

function answer({ total, delivered, numbers, search, from, to, latest }: AnswerFacts): string {
  const { statuses, messageIds } = search;
  const when = describeWindow(search.window, from, to);
  const target = describeTarget(numbers, messageIds);
  const noun = statuses.length === 0 ? '短信' : `“${statuses.map((each) => outcomes[each].word).join('或')}”短信`;
  if (latest === null) return `${when}没有${target}${noun}记录。`;

  const which = `${when}${target || '的'}`;
  const sent = latest.ago === null ? '' : `（${latest.ago}发送）`;
  const why = latest.why === null ? '' : `：${latest.why}`;
  const outcome = `${outcomes[latest.status].sentence}${why}。`;
  if (total === 1) return `${which}${noun}只有1条${sent}，${outcome}`;
  const all = statuses.length === 0 ? `${which}${total}条短信中，${delivered}条已送达` : `${which}${noun}共${total}条`;
  return `${all}；最新一条${sent}${outcome}`;
}

const complaints: Readonly<Record<Complaint['reason'], (words: string, limit: string) => string>> = {
  'not-understood': (words) => `没有看懂${words}，因此没有查询。`,
  ambiguous: (words) => `${words}有多种理解，请写得更明确一些。`,
  'several-windows': (words) => `${words}是多个时间，请只保留一个。`,
  'too-many': () => '一次查询的内容太多：号码、消息 ID、签名各不超过五个。',
  'not-a-number': (words) => `${words}不是有效的手机号码。`,
  'unknown-sign': (words) => `当前账户没有签名${words}。`,
  future: (words) => `${words}还没有到。`,
  'end-before-start': (words) => `${words}的结束时间早于开始时间。`,
  'too-long-ago': (words, limit) => `${words}太早了：短信报告只保留三个月，最早可查到 ${limit}。`,
  'no-such-time': (words) => `${words}这个时间不存在：日历上没有，或因当地时钟拨快而被跳过。`,
  'time-twice': (words) => `${words}出现了两次：当地时钟在那时拨慢过。`,
  conflict: (words) => `${words}不能放在一起查询。`,
};

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)}秒` : `${Math.round(seconds / 60)}分钟`;
}

function certaintyInWords({ agree, of, listed, isGuess }: StatusCertainty): string {
  if (isGuess) return '没有来源收录此代码，仅根据其格式推测。';
  if (!listed) return '没有来源收录此代码。';
  return of === 0 ? '依据厂商文档。' : `${of}个来源中有${agree}个这样解释。`;
}

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
  answer,
  complaint: ({ reason, suggestions }, words, limit) =>
    [
      complaints[reason](words === '' ? '这部分内容' : `“${words}”`, limit),
      ...(suggestions.length > 0 ? [`是否想输入：${suggestions.slice(0, 4).join(' · ')}`] : []),
      `例如：${example}`,
    ].join('\n'),
  help: `短信送达了吗？没有送达是什么原因？例如：${example}\n${grammar}`,
  impossible: (problem) => `无法这样查询：${problem}。\n例如：${example}`,
  tooManyQueries: (queries, most) =>
    `这需要向华为云查询${queries}次，超过了一次最多${most}次的限制。请减少号码，或只查一个签名。`,
  columns: {
    status: '状态',
    code: '状态码',
    sent: '发送时间',
    receipt: '回执时间',
    number: '号码',
    sign: '签名',
  },
  none: '–',
  tableCaption: (from, to, timeZone) => `短信状态报告，${from} 至 ${to}，${timeZone}`,
  proof: (total) => `共${total}条，无遗漏`,
  basis: (from, to, timeZone, signs) => `${from} 至 ${to}（${timeZone}）· 已查询${signs}个签名 · 仅您可见`,
  cutToNow: '结束时间在将来：只查询到当前时间。',
  zoneUnknown: '未能从 Slack 获取您的时区，时间均为 UTC。',
  shown: (first, last, total) => `显示第${first}至${last}条，共${total}条，最新的在前。`,
  stillSearching: '正在查询……',
  actions: {
    previous: '较新的',
    next: '较早的',
    refresh: '刷新',
    outcome: '状态',
    allOutcomes: '全部状态',
    details: '单条短信详情',
    retry: '重试',
    detailsOf: (row, outcome, time) => `${row} · ${outcome} · ${time}`,
  },
  staleState: {
    expired: `这次的结果已过期，无法继续操作。请重新查询：${example}`,
    foreign: `这是其他人的查询结果。请自行查询：${example}`,
    unreadable: `这个按钮已失效。请重新查询：${example}`,
    gone: '这条短信已不在结果中。请刷新，或重新查询。',
  },
  details: {
    title: '短信详情',
    close: '关闭',
    happened: '情况说明',
    todo: '处理建议',
    whoseDoing: '问题所在',
    sendAgain: '是否重发',
    certainty: '可信程度',
    number: '号码',
    sign: '签名',
    messageId: '消息 ID',
    outcome: '状态',
    code: '状态码',
    rawStatus: '华为云返回的状态值',
    segments: '计费条数',
    tag: '发送方标签',
    submitted: '发送时间',
    receipt: '回执时间',
    latency: '耗时',
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
  },
  missingSigns: (names) => `结果不完整：以下签名未能查询：${names.join('、')}。`,
  incomplete: {
    changing: '结果可能不完整：读取期间报告仍在变化。请一分钟后再查询。',
    alike: '结果可能不完整：部分报告完全相同，无法区分。请用完整号码查询。',
    unreadable: '结果不完整：华为云返回了无法读取的报告。',
    limit: '结果不完整：需要查找的数据太多。请用完整号码查询，或缩短时间范围。',
  },
  noSigns: '当前账户没有审核通过的短信签名，因此不可能发送过短信。',
  emptyHint: (what) => `可以查询更长的时间：${['/smsreport', what, '最近7天'].filter(Boolean).join(' ')}`,
  verdict: (what, code, advice) => `${what}${code === null ? '' : `（${code}）`}。${advice.replace(/。$/, '')}`,
  code: (code, { what, advice, certainty }) => [`${code}：${what}。${advice}`, certaintyInWords(certainty)].join('\n'),
  summary: {
    title: (total, search, { from, to }) => `${describeWindow(search.window, from, to)}共${total}条短信`,
    share: (word, count, percent) => `${word}：${count}条（${percent}）`,
    latency: (p50, p90, p99) =>
      `送达耗时：半数不超过${duration(p50)}，90%不超过${duration(p90)}，99%不超过${duration(p99)}。`,
    segments: (segments) => `计费共${segments}条。`,
    cause: (code, what, count) => `${code}（${what}）${count}次`,
    causes: (causes) => `最常见的状态码：${causes.join(' · ')}。`,
  },
  problems: {
    refused: '华为云拒绝了机器人的访问密钥，因此无法查询。请机器人管理员检查密钥和系统时钟。',
    forbidden: '机器人的华为云账户无权进行这项查询。请机器人管理员检查其 SMN 权限。',
    busy: '华为云当前请求过多。请一分钟后重试。',
    trouble: '华为云服务暂时异常。请几分钟后重试。',
    rejected: '华为云没有接受这次查询。请联系机器人管理员查明原因。',
    timeout: '华为云响应超时。请重试，或缩短时间范围。',
    connection: '无法连接华为云。请一分钟后重试。',
    response: '华为云的响应无法读取。请联系机器人管理员处理。',
    bug: '机器人自身出错。请联系机器人管理员处理。',
  },
  reference: (sentence, correlationId, apiCode) =>
    `${sentence}（${apiCode ? `${apiCode}，` : ''}参考编号 ${correlationId}）`,
};
