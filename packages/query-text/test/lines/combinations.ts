import {
  code,
  complaint,
  day,
  days,
  during,
  elapsed,
  empty,
  found,
  help,
  named,
  span,
  type Line,
  type Sign,
} from './expectations.ts';

const mall: Sign = { signId: 'sign-mall-01', name: '商城' };
const shop: Sign = { signId: 'sign-shop-02', name: 'Example Shop' };
const signs = [mall, shop];

const numbers = ['13412346789'];
const today = named('today', '2026-11-24T00:00+08:00');
const yesterday = { ...day('2026-11-23'), kind: 'yesterday' };
const lastDay = elapsed('2026-11-23T10:30+08:00', 24, 'hour');
const failedYesterday = found({ numbers, statuses: ['failed'], window: yesterday });
const conflict = complaint('conflict');

export const combinations: readonly Line[] = [
  // Nothing at all, help, and a carrier's code.
  { typed: '', expect: empty },
  { typed: '   ', expect: empty },
  { typed: '\t\n', expect: empty },
  { typed: '/smsreport', expect: empty },
  { typed: 'help', expect: help },
  { typed: 'HELP', expect: help },
  { typed: '帮助', expect: help },
  { typed: '?', expect: help },
  { typed: '/smsreport help', expect: help },
  { typed: 'code MK:0001', expect: code('MK:0001') },
  { typed: '  code   MK:0001  ', expect: code('MK:0001') },
  { typed: '代码 DB:0141', expect: code('DB:0141') },
  { typed: '状态码 UNDELIV', expect: code('UNDELIV') },
  { typed: 'Code mk:0001', expect: code('mk:0001') },
  { typed: 'code 4442', expect: code('4442') },
  { typed: '/smsreport code MI:0024', expect: code('MI:0024') },
  { typed: 'code MK:0001 today', expect: conflict },
  { typed: '13412346789 code MK:0001', expect: conflict },
  { typed: 'code MK:0001 failed', expect: conflict },
  { typed: '代码 MK:0001 昨天', expect: conflict },

  // All parts, in any order.
  { typed: '13412346789 failed yesterday', expect: failedYesterday },
  { typed: 'yesterday failed 13412346789', expect: failedYesterday },
  { typed: 'failed 13412346789 yesterday', expect: failedYesterday },
  { typed: '/smsreport 13412346789 yesterday failed', expect: failedYesterday },
  { typed: 'FAILED YESTERDAY +86 134 1234 6789', expect: failedYesterday },
  { typed: 'failed,yesterday,13412346789', expect: failedYesterday },
  { typed: 'failed\tyesterday\n13412346789', expect: failedYesterday },
  { typed: '13412346789 昨天 失败', expect: failedYesterday },
  { typed: '13412346789昨天失败', expect: failedYesterday },
  { typed: '昨天失败 13412346789', expect: failedYesterday },
  { typed: 'failed 昨天 13412346789', expect: failedYesterday },
  { typed: '134 1234 6789 7d', expect: found({ numbers, window: elapsed('2026-11-17T10:30+08:00', 7, 'day') }) },
  { typed: '7d 134 1234 6789', expect: found({ numbers, window: elapsed('2026-11-17T10:30+08:00', 7, 'day') }) },
  { typed: '13412346789 24h', expect: found({ numbers, window: lastDay }) },
  { typed: '13412346789 2026-11-03', expect: found({ numbers, window: day('2026-11-03') }) },
  { typed: '2026-11-03 13412346789', expect: found({ numbers, window: day('2026-11-03') }) },
  {
    typed: '134****6789 2026-11-01..2026-11-03 failed',
    expect: found({ numbers: ['134****6789'], statuses: ['failed'], window: days('2026-11-01', '2026-11-03') }),
  },
  {
    typed: '尾号6789 昨天9点到10点 未回执',
    expect: found({
      numbers: ['*******6789'],
      statuses: ['pending'],
      window: span('2026-11-23T09:00+08:00', '2026-11-23T09:59:59.999+08:00'),
    }),
  },
  {
    typed: '13412346789 134****6789 sign:shop failed or unknown last week summary',
    signs,
    expect: found({
      numbers: ['13412346789', '134****6789'],
      signs: [shop],
      statuses: ['failed', 'unknown'],
      window: { ...days('2026-11-16', '2026-11-22'), kind: 'last-week' },
      view: 'summary',
    }),
  },
  {
    typed: '--status failed --sign "Example Shop" 24h',
    signs,
    expect: found({ signs: [shop], statuses: ['failed'], window: lastDay }),
  },
  { typed: '商城 昨天 失败', signs, expect: found({ signs: [mall], statuses: ['failed'], window: yesterday }) },
  { typed: 'sign:商城 today', signs, expect: found({ signs: [mall], window: today }) },

  // Any part alone; the default is the last 24 hours.
  { typed: 'failed today', expect: found({ statuses: ['failed'], window: today }) },
  { typed: '失败今天', expect: found({ statuses: ['failed'], window: today }) },
  { typed: 'summary', expect: found({ view: 'summary' }) },
  { typed: 'Summary today', expect: found({ view: 'summary', window: today }) },
  { typed: '今天汇总', expect: found({ view: 'summary', window: today }) },
  { typed: '统计 13412346789', expect: found({ numbers, view: 'summary' }) },

  // Words that change nothing.
  { typed: 'show me the failed sms of today please', expect: found({ statuses: ['failed'], window: today }) },
  { typed: 'messages to 13412346789 from yesterday', expect: found({ numbers, window: yesterday }) },
  { typed: 'all reports for 13412346789 in the last 24h', expect: found({ numbers, window: lastDay }) },
  { typed: 'Please show the message report on monday', expect: during(day('2026-11-23')) },
  { typed: '查询昨天失败的短信', expect: found({ statuses: ['failed'], window: yesterday }) },
  { typed: '请查给13412346789的短信', expect: found({ numbers }) },
  { typed: '查 13412346789 今天 的 短信', expect: found({ numbers, window: today }) },

  // Two windows are a question back; one said twice is not.
  { typed: 'today 24h', expect: complaint('several-windows', { words: 'today 24h' }) },
  { typed: '7d yesterday', expect: complaint('several-windows', { words: '7d yesterday' }) },
  { typed: 'today 13412346789 yesterday', expect: complaint('several-windows', { words: 'today yesterday' }) },
  { typed: '今天 昨天', expect: complaint('several-windows', { words: '今天 昨天' }) },
  { typed: 'last week 3d', expect: complaint('several-windows', { words: 'last week 3d' }) },
  { typed: 'today today', expect: during(today) },
  { typed: 'yesterday 昨天', expect: during(yesterday) },
  { typed: '24h last 24 hours', expect: during(lastDay) },
];
