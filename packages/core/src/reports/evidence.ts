import type { ReportPage } from './report-page.ts';
import type { QuestionForm, ReportQuery } from './report-query.ts';

/**
 * Why an answer cannot be proven whole:
 * - `changing`: rows kept moving while they were read, so that some may have been passed by.
 * - `alike`: rows that cannot be told apart were counted as one, because rows moved while they were read.
 * - `unreadable`: rows came that could not be read.
 * - `limit`: reading was stopped at a limit of the caller's.
 */
export type IncompleteReason = 'changing' | 'alike' | 'unreadable' | 'limit';

/** What an answer stands on. */
export interface ReportEvidence {
  /** Whether every report that was there throughout, and fits the query, has been handed out. */
  readonly complete: boolean;
  /** Why not; empty when `complete`. */
  readonly reasons: readonly IncompleteReason[];
  /** Reports handed out. */
  readonly reports: number;
  /** Pages received. */
  readonly pages: number;
  /** Rows received, those that came again included. */
  readonly rows: number;
  /** Rows that had been received before, and were dropped. */
  readonly duplicates: number;
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** How often the list was read from its start: more than once when rows moved. */
  readonly passes: number;
  /** What was really asked about, both ends included. */
  readonly window: {
    readonly since: Date;
    readonly until: Date;
    /** The end that was asked for, when it lay in the future and was cut to now. */
    readonly askedUntil: Date | null;
  };
  /** Who picked the number: the service; this client, from all numbers of the window; or nobody was asked to. */
  readonly mobileMatchedBy: 'service' | 'client' | null;
  /** Who picked the status. Several at once, and `unknown`, cannot be asked of the service. */
  readonly statusMatchedBy: 'service' | 'client' | null;
}

/** How reading a list ended. */
export interface SequenceOutcome {
  readonly isClean: boolean;
  readonly mergedAlike: boolean;
  readonly passes: number;
}

/** Gathers, page by page, what an answer stands on. */
export class EvidenceNotes {
  readonly #form: QuestionForm;
  #sequence: SequenceOutcome | null = null;
  #cut = false;
  #pages = 0;
  #rows = 0;
  #fresh = 0;
  #reports = 0;
  #unreadable = 0;

  constructor(form: QuestionForm) {
    this.#form = form;
  }

  /** Rows received so far that had not come before, readable or not. */
  get distinctRows(): number {
    return this.#fresh;
  }

  add(page: ReportPage, step: { readonly fresh: readonly unknown[]; readonly sequence: SequenceOutcome }): void {
    this.#sequence = step.sequence;
    this.#pages += 1;
    this.#rows += page.received;
    this.#fresh += step.fresh.length;
    this.#reports += page.reports.length;
    this.#unreadable += page.unreadable.length;
  }

  get isCut(): boolean {
    return this.#cut;
  }

  /** Reading was stopped before its end. */
  cutShort(): void {
    this.#cut = true;
  }

  /** @param query as it was really asked */
  evidence(query: ReportQuery): ReportEvidence {
    const { startMs, endMs, askedEndMs } = query.window;
    const reasons = this.#reasons();
    return {
      complete: reasons.length === 0,
      reasons,
      reports: this.#reports,
      pages: this.#pages,
      rows: this.#rows,
      duplicates: this.#rows - this.#fresh,
      unreadable: this.#unreadable,
      passes: this.#sequence?.passes ?? 1,
      window: {
        since: new Date(startMs),
        until: new Date(endMs),
        askedUntil: askedEndMs === null ? null : new Date(askedEndMs),
      },
      mobileMatchedBy: this.#form.mobileMatchedBy,
      statusMatchedBy: query.statusMatchedBy,
    };
  }

  #reasons(): readonly IncompleteReason[] {
    const reasons: IncompleteReason[] = [];
    if (this.#cut) reasons.push('limit');
    else if (this.#sequence?.isClean === false) reasons.push('changing');
    if (this.#sequence?.mergedAlike) reasons.push('alike');
    if (this.#unreadable > 0) reasons.push('unreadable');
    return reasons;
  }
}
