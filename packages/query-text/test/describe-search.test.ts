import { describe, expect, it } from 'vitest';
import { describeSearch, maskSearch, type SearchLocale } from '../src/index.ts';
import { now, search, signs } from './parsing.ts';

function say(typed: string, locale: SearchLocale): string {
  return describeSearch(search(typed, { signs }), { locale, timeZone: 'Asia/Shanghai', now });
}

describe('a search said back', () => {
  it.each([
    ['134…6789 pending failed 昨天', 'failed or pending reports to 134****6789 yesterday'],
    ['sign:shop 7d', 'all reports sign:"My Shop" last 7 days'],
    ['today', 'all reports today'],
    ['failed', 'failed reports last 24 hours by default'],
    ['summary 9-10am yesterday', 'summary of all reports 2026-11-23 09:00..2026-11-23 10:00'],
    ['since 09:00', 'all reports since 2026-11-24 09:00'],
    ['id:abcdef', 'all reports id:abcdef last 3 months'],
  ])('is one line in English: %s', (typed, line) => {
    expect(say(typed, 'en')).toBe(line);
  });

  it.each([
    ['134…6789 pending failed yesterday', '失败或未回执的短信 给 134****6789 昨天'],
    ['商城 summary 3 days ago', '汇总 短信 签名:商城 2026-11-21'],
    ['failed', '失败的短信 默认最近24小时'],
  ])('is one line in Chinese: %s', (typed, line) => {
    expect(say(typed, 'zh-CN')).toBe(line);
  });

  it('shows no number in full once it is masked', () => {
    const masked = maskSearch(search('13412346789 +4915112345678'));
    expect(masked.numbers).toEqual([
      { mobile: '134****6789', nationCode: '86' },
      { mobile: '151****5678', nationCode: '49' },
    ]);
    expect(describeSearch(masked, { locale: 'en', timeZone: 'Asia/Shanghai', now })).not.toMatch(/\d{8}/);
  });
});
