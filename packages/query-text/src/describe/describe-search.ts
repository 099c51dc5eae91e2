import type { DeliveryStatus } from '@org/smn-core';
import type { SearchLocale } from '../parsed-search.ts';
import { signText } from '../recognisers/sign.ts';
import type { Search, SearchNumber, SearchSign } from '../search.ts';
import { describeWindow } from './describe-window.ts';

/** In which language, where and when a search is said. */
export interface DescribeOptions {
  readonly locale: SearchLocale;
  /** IANA name of the asker's zone */
  readonly timeZone: string;
  /** ms since 1970 (UTC); the moment the search was read */
  readonly now: number;
}

const chineseStatuses: Readonly<Record<DeliveryStatus, string>> = {
  delivered: '成功',
  failed: '失败',
  pending: '未回执',
  unknown: '未知',
};

/**
 * Says a search in one line that, typed again at the same `now` in the same zone with the same signatures, is read to
 * the same search. It holds the numbers as they were given: mask the search first (`maskSearch`) to show it to others.
 *
 * @example
 * ```ts
 * describeSearch(search, { locale: 'en', timeZone: 'Asia/Shanghai', now });
 * // 'failed or pending reports to 134****6789 yesterday'
 * ```
 */
export function describeSearch(search: Search, { locale, timeZone, now }: DescribeOptions): string {
  const english = locale === 'en';
  const statuses = search.statuses.map((status) => (english ? status : chineseStatuses[status]));
  const numbers = search.numbers.map(numberText).join(', ');
  const what = statuses.length > 0 ? statuses.join(english ? ' or ' : '或') : english ? 'all' : '';
  const parts = [
    search.view === 'summary' ? (english ? 'summary of' : '汇总') : '',
    english ? `${what} reports` : statuses.length > 0 ? `${what}的短信` : '短信',
    numbers && (english ? `to ${numbers}` : `给 ${numbers}`),
    ...search.messageIds.map((messageId) => `id:${messageId}`),
    ...search.signs.map((sign) => describeSign(sign, english)),
    describeWindow(search.window, locale, timeZone, now),
  ];
  return parts.filter(Boolean).join(' ');
}

function numberText({ mobile, nationCode }: SearchNumber): string {
  // Only what is plainly a Chinese number is read as one without its country's code.
  return nationCode === '86' && /^(?:1[\d*]{10}|\*+\d+)$/.test(mobile) ? mobile : `+${nationCode} ${mobile}`;
}

function describeSign({ signId, name }: SearchSign, english: boolean): string {
  // What Slack's own signs would change on the way is named by its id.
  const readable = /^[^"<>&]*$/.test(name) && name === name.trim() && name !== '';
  return `${english ? 'sign' : '签名'}:${signText(readable ? name : signId)}`;
}
