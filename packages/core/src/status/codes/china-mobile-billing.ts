import type { CatalogueRow } from '../catalogue-row.ts';

/** `CA`, `CB`, prepaid billing: no answer, or refused. Made for paid subscriptions. */
export const chinaMobileBilling: readonly CatalogueRow[] = [
  {
    codes: ['CA:0051'],
    reason: 'carrier-network',
    lasting: 'transient',
    sources: ['C', 'E', 'P', 'Z'],
    meaning: { en: 'billing node not linked', 'zh-CN': '计费节点未连接' },
  },
  {
    codes: ['CA:0052'],
    reason: 'carrier-network',
    lasting: 'transient',
    sources: ['C', 'E', 'P', 'Z'],
    meaning: { en: 'not logged in at the billing node', 'zh-CN': '未登录计费节点' },
  },
  {
    codes: ['CA:0054'],
    reason: 'carrier-network',
    lasting: 'transient',
    sources: ['C', 'E', 'P', 'Z'],
    meaning: { en: 'billing node gave no answer in time', 'zh-CN': '计费节点应答超时' },
  },
  {
    codes: ['CB:0001'],
    reason: 'number-not-existing',
    lasting: 'permanent',
    sources: ['C', 'E', 'N', 'P', 'T'],
    meaning: { en: 'not a valid prepaid account: number not in use', 'zh-CN': '非有效预付费用户，视为空号' },
  },
  {
    codes: ['CB:0002'],
    reason: 'carrier-network',
    lasting: 'transient',
    sources: ['E', 'P', 'Y', 'Z'],
    meaning: { en: 'billing database failed', 'zh-CN': '计费数据库失败' },
  },
  {
    codes: ['CB:0005'],
    reason: 'number-suspended',
    lasting: 'unclear',
    sources: ['C', 'E', 'G', 'P', 'Y'],
    meaning: { en: 'account unused, locked, expired or reported lost', 'zh-CN': '账户未激活、锁定、保留期或挂失' },
  },
  {
    codes: ['CB:0007'],
    reason: 'number-suspended',
    lasting: 'unclear',
    sources: ['C', 'E', 'G', 'P', 'Y', 'Z'],
    meaning: { en: 'no balance', 'zh-CN': '余额不足' },
  },
  {
    codes: ['CB:0016', 'CB:0018', 'CB:0022'],
    reason: 'carrier-network',
    lasting: 'unclear',
    sources: ['C', 'E', 'G', 'P', 'Z'],
    meaning: { en: 'billing request wrong, repeated, or node not linked', 'zh-CN': '计费请求错误、重复或互联失败' },
  },
  {
    codes: ['CB:0047'],
    reason: 'number-suspended',
    lasting: 'unclear',
    sources: ['C', 'E', 'P'],
    meaning: { en: 'account expired or not open for value-added services', 'zh-CN': '过期用户或未开通增值业务' },
  },
  {
    codes: ['CB:0053'],
    reason: 'number-not-existing',
    lasting: 'permanent',
    sources: ['C', 'E', 'G', 'N', 'P', 'T'],
    meaning: { en: 'subscriber does not exist', 'zh-CN': '用户不存在' },
  },
];
