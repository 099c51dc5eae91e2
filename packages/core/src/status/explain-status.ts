import type { StatusSource } from './sources.ts';
import { judgeCode, judgeStatus, type ExplainableReport } from './judge-status.ts';
import type { Retry, StatusLocale, StatusReason, WhoseDoing } from './status-terms.ts';
import type { StatusCertainty, Verdict } from './verdict.ts';

/** What became of a message, for a person to act on. */
export interface StatusExplanation {
  /** What happened, in a sentence without a full stop. */
  readonly what: string;
  /** Where something has to be done, likeliest first. */
  readonly whoseDoing: readonly WhoseDoing[];
  /** A stable id to switch on. */
  readonly reason: StatusReason;
  /** Whether to send again; `now` means once. */
  readonly retry: Retry;
  /** What to do next, in sentences. */
  readonly advice: string;
  readonly certainty: StatusCertainty;
  /** Who supports the explanation, by the letters of `statusSources`: as many as `certainty.agree`. */
  readonly sources: readonly StatusSource[];
  /** What sources say the code means, where they contradict each other; empty otherwise. */
  readonly readings: readonly { readonly text: string; readonly sources: readonly StatusSource[] }[];
  /** The code as it came, to be shown beside the explanation always; `null` when there is none. */
  readonly code: string | null;
}

/**
 * A delivery report as a verdict: what happened, whose doing, whether to send again, what to do, and how sure that is.
 * Explains every report: an unlisted code with what its shape allows (`certainty.isGuess`), a code that says otherwise than
 * `status` as a contradiction. Never throws; the code is data of any length, so escape it where you show it.
 *
 * @param report of it, only what decides
 * @param locale `en`, or `zh-CN` for simplified Chinese
 * @example
 * ```ts
 * const { what, whoseDoing, retry, advice, certainty } = explainStatus(report, 'en');
 * // MK:0001: 'Home register does not know the number: not in use', ['number'], 'never',
 * // 'Check the number with the person; take it off the list.', { agree: 7, of: 7, dissent: [], … }
 * ```
 */
export function explainStatus(report: ExplainableReport, locale: StatusLocale): StatusExplanation {
  return { ...inWords(judgeStatus(report), locale), code: report.statusCode };
}

/**
 * What a code means by itself, beside no `status`. A code is looked up exactly first, then cleaned (blanks, case, full-width
 * colon, a tail of `?`, `*` or `_006`), never by its prefix. Never throws.
 *
 * @param code as it came: `DELIVRD`, `MK:0001`, …
 * @param locale `en`, or `zh-CN` for simplified Chinese
 * @example
 * ```ts
 * explainCode('mk:0024 ', 'en').what; // 'Phone switched off'
 * explainCode('MK:9999', 'en').certainty; // { agree: 0, of: 0, dissent: [], listed: false, isGuess: true }
 * ```
 */
export function explainCode(code: string, locale: StatusLocale): StatusExplanation {
  return { ...inWords(judgeCode(code), locale), code };
}

type Words = Omit<StatusExplanation, 'code'>;

/** What has been put into words, by language. A listed code has one verdict; others go with theirs. */
const known: Readonly<Record<StatusLocale, WeakMap<Verdict, Words>>> = { en: new WeakMap(), 'zh-CN': new WeakMap() };

function inWords(verdict: Verdict, locale: StatusLocale): Words {
  const said = known[locale].get(verdict);
  if (said !== undefined) return said;
  const words = toWords(verdict, locale);
  known[locale].set(verdict, words);
  return words;
}

function toWords(verdict: Verdict, locale: StatusLocale): Words {
  const { meaning, whoseDoing, reason, retry, advice, certainty, sources, readings } = verdict;
  return {
    what: sentenceCase(meaning[locale]),
    whoseDoing,
    reason,
    retry,
    advice: advice[locale],
    certainty,
    sources,
    readings: readings.map((reading) => ({ text: reading.meaning[locale], sources: reading.sources })),
  };
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
