import { explainCode } from '@org/smn-core';
import type { Locale } from '../../locales/en.ts';
import { escapeMrkdwn } from '../../slack/escape.ts';
import type { Reply } from '../../slack/reply.ts';

const longestCode = 64;

/** What a carrier code means, and what to do about it. */
export function codeMessage(code: string, locale: Locale): Reply {
  const shown = escapeMrkdwn(code.slice(0, longestCode));
  return { text: locale.code(shown, explainCode(code, locale.locale)) };
}
