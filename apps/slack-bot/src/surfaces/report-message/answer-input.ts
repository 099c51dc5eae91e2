import type { ReportSummary } from '@org/smn-core';
import type { SearchResult } from '../../search/run-search.ts';
import type { Owner, Sealer } from '../../search/sealer.ts';
import type { SearchState } from '../../search/search-state.ts';
import type { Person } from '../../slack/people.ts';
import { formatMinute } from '../../slack/time.ts';

/** Who asks, and for whom the answer is sealed. */
export interface Asker {
  readonly person: Person;
  readonly owner: Owner;
}

/** Everything an answer is made of. */
export interface AnswerInput {
  readonly state: SearchState;
  readonly result: SearchResult;
  /** What all that was found adds up to; with a histogram where there is something to see. */
  readonly summary: ReportSummary;
  readonly asker: Asker;
  readonly nowMs: number;
  readonly sealer: Sealer;
}

/** Both ends of the window, in the reader's zone. */
export function windowEnds({ state, asker }: Pick<AnswerInput, 'state' | 'asker'>): {
  readonly from: string;
  readonly to: string;
} {
  return {
    from: formatMinute(state.search.window.startMs, asker.person.timeZone),
    to: formatMinute(state.search.window.endMs, asker.person.timeZone),
  };
}
