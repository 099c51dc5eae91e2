import { errorTopic, type ErrorText } from './error-codes.ts';
import { errorSentencesInEnglish } from './error-sentences-en.ts';
import { errorSentencesInChinese } from './error-sentences-zh-cn.ts';
import type { ConnectionTrouble, ErrorSentences } from './error-sentences.ts';
import type { SmnError } from './errors.ts';

/** A language that errors are explained in. */
export type ErrorLocale = 'en' | 'zh-CN';

const sentences: Readonly<Record<ErrorLocale, ErrorSentences>> = {
  en: errorSentencesInEnglish,
  'zh-CN': errorSentencesInChinese,
};

/**
 * An error for a person: what happened and what to do next, in two sentences, with the service's code and the request id
 * where there are. Holds no key, token or full phone number.
 *
 * @param error whichever `code` it has
 * @param locale `en`, or `zh-CN` for simplified Chinese
 * @example
 * ```ts
 * explainError(error, 'en');
 * // 'The SMS signature is not approved (SMN.0087, request 3f2a…). Wait for its review, or choose one that is approved.'
 * explainError(error, 'zh-CN');
 * // '短信签名未审核通过（SMN.0087，请求 ID 3f2a…）。请等待审核，或改用已通过的签名。'
 * ```
 */
export function explainError(error: SmnError, locale: ErrorLocale): string {
  const language = sentences[locale];
  return language.compose(textOf(error, language), {
    ...(error.apiCode === undefined ? {} : { apiCode: error.apiCode }),
    ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
  });
}

function textOf(error: SmnError, language: ErrorSentences): ErrorText {
  switch (error.code) {
    case 'api':
      return apiText(error, language);
    case 'connection':
      return language.connection[connectionTrouble(error.cause)];
    case 'timeout':
      return language.timeout;
    case 'response':
      // What stands in brackets is no place: the answer cannot be read at all.
      return language.response((error.paths ?? []).filter((path) => !path.startsWith('(')).slice(0, mostPaths));
    case 'query':
      return language.query(error.field, error.problem);
  }
}

const mostPaths = 3;

function apiText({ refusal, apiCode, status, retryAfterMs }: SmnError, language: ErrorSentences): ErrorText {
  const text = refusal === undefined ? language.codes[errorTopic(apiCode, status)] : language.refusal(refusal);
  if (retryAfterMs === undefined || retryAfterMs <= 0) return text;
  return { ...text, advice: language.waitFor(Math.ceil(retryAfterMs / 1000).toLocaleString('en')) };
}

const nameUnknown = new Set(['ENOTFOUND', 'EAI_AGAIN']);
const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN']);

function connectionTrouble(cause: unknown): ConnectionTrouble {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (nameUnknown.has(code)) return 'name-unknown';
  if (refused.has(code)) return 'refused';
  return /CERT|SIGNATURE|^ERR_(?:TLS|SSL)/.test(code) ? 'certificate' : 'broken';
}
