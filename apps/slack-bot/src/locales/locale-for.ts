import { en, type Locale } from './en.ts';
import { zhCn } from './zh-CN.ts';

/**
 * The language somebody is answered in, by what Slack holds of them. Never throws: whatever is no simplified Chinese,
 * or no language at all, is answered in English.
 *
 * @param slackLocale `zh-CN`, `en-GB`, …; `undefined` when Slack did not say
 * @example
 * ```ts
 * localeFor('zh-CN').locale; // 'zh-CN'
 * localeFor('de-DE').locale; // 'en'
 * ```
 */
export function localeFor(slackLocale: string | undefined): Locale {
  // Traditional Chinese (zh-TW, zh-HK) gets English: there the words themselves differ (簡訊 for 短信, 電信業者 for 运营商),
  // not only the script, and half-right Chinese reads worse than plain English.
  return isSimplifiedChinese(slackLocale) ? zhCn : en;
}

function isSimplifiedChinese(slackLocale: string | undefined): boolean {
  if (slackLocale === undefined) return false;
  try {
    const { language, script } = new Intl.Locale(slackLocale).maximize();
    return language === 'zh' && script === 'Hans';
  } catch {
    return false;
  }
}
