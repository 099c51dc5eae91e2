import { explainCode } from '@org/smn-core';
import type { Locale } from '../../locales/en.ts';
import { asTyped } from '../../slack/as-typed.ts';
import { shorten } from '../../slack/plain-text.ts';

const longestCode = 64;

/** What a carrier code means, and what to do about it. */
export function codeText(code: string, locale: Locale): string {
  return locale.code(asTyped(shorten(code, longestCode)), explainCode(code, locale.locale));
}
