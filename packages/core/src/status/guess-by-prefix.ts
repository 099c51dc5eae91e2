import { groupGuess, type Guess } from './guess.ts';

/** What the prefix of a code allows to say: mostly where it was made, and no more. */
export function guessByPrefix(code: string): Guess | undefined {
  return guessChinaMobile(code) ?? shapes.find(({ shape }) => shape.test(code))?.guess;
}

// Exactly four digits: `MK:1` has been seen for China Unicom.
const chinaMobile = /^([A-Z]{2}):(\d{4})$/;

function guessChinaMobile(code: string): Guess | undefined {
  const [, prefix, digits] = chinaMobile.exec(code) ?? [];
  if (prefix === undefined || digits === undefined) return undefined;
  const number = Number(digits);
  if (linkPrefixes.has(prefix) && number >= 51 && number <= 54) return linkFailed;
  if (prefix === 'MA' && number >= 1 && number <= 39) return reseller;
  return byPrefix.get(prefix);
}

const only = (en: string, chinese: string): Guess => groupGuess('unknown', { en, 'zh-CN': chinese });

const linkPrefixes = new Set(['MA', 'CA', 'DA', 'IA']);

const linkFailed = groupGuess(
  'carrier-network',
  { en: 'the link between two nodes of the carrier failed', 'zh-CN': '运营商节点之间的连接失败' },
  { lasting: 'transient' },
);

const reseller = only("a filter of a reseller's platform", '代理商平台的过滤规则');

const refusedBy = (en: string, chinese: string): Guess =>
  only(`${en} refused, be it for the number, the sender or the text`, `${chinese}拒绝，号码、发送方或内容问题均有可能`);

const noReport = groupGuess('timeout', {
  en: 'no final report came; it may have arrived',
  'zh-CN': '未收到最终状态报告，可能已送达',
});

const numberOrPhone = (en: string, chinese: string): Guess =>
  groupGuess(
    'unknown',
    {
      en: `China Mobile: ${en}, probably the number or the phone`,
      'zh-CN': `中国移动：${chinese}，多为号码或手机问题`,
    },
    { whoseDoing: ['number', 'handset'] },
  );

const byPrefix: ReadonlyMap<string, Guess> = new Map([
  ['MK', numberOrPhone('could not be delivered', '无法送达')],
  ['MI', numberOrPhone('expired', '已过期')],
  ['MN', numberOrPhone('refused', '被拒绝')],
  ['MH', only('a code of China Mobile', '中国移动的代码')],
  ['MB', refusedBy('the SMSC', '短信中心')],
  ['CB', refusedBy('prepaid billing', '预付费计费系统')],
  ['DB', refusedBy('the service management platform', '业务管理平台')],
  ['IB', refusedBy('the next gateway', '下一级网关')],
  ['ID', refusedBy('the gateway', '网关')],
  ['MC', noReport],
  ['IC', noReport],
]);

const unicom = only('a code of China Unicom', '中国联通的代码');
const telecom = only('a code of China Telecom', '中国电信的代码');
const huawei = only("a code of Huawei's own SMS platform", '华为短信平台自身的代码');

/** Tried in this order. */
const shapes: readonly { readonly shape: RegExp; readonly guess: Guess }[] = [
  { shape: /^(?:LT|SGIP|U2?):\d+$/, guess: unicom },
  { shape: /^2[:_]\d+$/, guess: unicom },
  { shape: /^R:\d+$/, guess: only('a code of China Unicom, or of China Telecom', '中国联通或中国电信的代码') },
  { shape: /^(?:SMGP\d+|(?:ERR:)?[6-9]\d\d)$/, guess: telecom },
  { shape: /^(?:SC:.+|E2000\d\d)$/, guess: huawei },
  {
    shape: /^[A-Z0-9]+ERR:\d+$/,
    guess: only('refused at submission, never reached a phone', '提交时被拒绝，未到达手机'),
  },
];
