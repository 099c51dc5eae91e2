import type { StatusReading } from './catalogue-row.ts';
import type { CatalogueEntry } from './catalogue-entries.ts';
import type { StatusSource } from './sources.ts';
import type { Lasting, LocalizedText, Retry, StatusReason, WhoseDoing } from './status-terms.ts';

/** How much an explanation rests on. */
export interface StatusCertainty {
  /** How many sources support the explanation. */
  readonly agree: number;
  /** How many sources say anything concrete about the code. */
  readonly of: number;
  /** Who says something else, by the letters of `statusSources`. */
  readonly dissent: readonly StatusSource[];
  /** Whether the catalogue holds the code. */
  readonly listed: boolean;
  /** Whether the explanation is only what the shape of an unlisted code allows. */
  readonly isGuess: boolean;
}

/** An explanation before it is put into a language. */
export interface Verdict {
  readonly meaning: LocalizedText;
  readonly whoseDoing: readonly WhoseDoing[];
  readonly reason: StatusReason;
  readonly retry: Retry;
  readonly advice: LocalizedText;
  readonly certainty: StatusCertainty;
  /** Who supports the explanation. */
  readonly sources: readonly StatusSource[];
  readonly readings: readonly StatusReading[];
}

const verdicts = new Map<CatalogueEntry, Verdict>();

/** What a listed code says: the same value each time, as there are few codes and millions of reports. */
export function verdictOf(entry: CatalogueEntry): Verdict {
  const known = verdicts.get(entry);
  if (known !== undefined) return known;
  const verdict = toVerdict(entry);
  verdicts.set(entry, verdict);
  return verdict;
}

function toVerdict(entry: CatalogueEntry): Verdict {
  const { meaning, whoseDoing, reason, advice, readings, sources, dissent } = entry;
  const agree = sources.length;
  return {
    meaning,
    whoseDoing,
    reason,
    retry: retryAfter(entry.lasting, reason),
    advice,
    certainty: { agree, of: agree + dissent.length, dissent, listed: true, isGuess: false },
    sources,
    readings,
  };
}

/** What holds where no source says anything. */
export const unsourced = {
  certainty: { agree: 0, of: 0, dissent: [], listed: false, isGuess: false },
  sources: [],
  readings: [],
} as const satisfies Partial<Verdict>;

/** Whether sending again is worth it. */
export function retryAfter(lasting: Lasting, reason: StatusReason): Retry {
  if (lasting === 'permanent') return 'never';
  if (lasting === 'transient') return 'later';
  return reason === 'routing-gateway' ? 'now' : 'unclear';
}
