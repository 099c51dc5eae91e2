import { EvidenceNotes, type ReportEvidence } from './evidence.ts';
import type { PageReading } from './page-reading.ts';
import { refusesTheNumber } from './refused-question.ts';
import type { QuestionForm, ReportQuery } from './report-query.ts';
import { toReportPage, type ReportPage } from './report-page.ts';
import type { RowShare } from './row-share.ts';
import type { WireItem, WirePage } from './wire.ts';

/** The pages of a query asked in one of its forms, and what pays for them. */
export interface FormReading {
  readonly pages: Pick<PageReading<WireItem, WirePage>, 'next' | 'close' | 'hasEnough'>;
  readonly share: Pick<RowShare, 'isSpent'>;
}

export interface ListReadingOptions {
  readonly query: ReportQuery;
  /** The query as it was really asked. */
  readonly asked: () => ReportQuery;
  /** Rows to look through for a masked number; with 0 that form is left out. */
  readonly maskSearchRows: number;
  readonly openForm: (form: QuestionForm) => FormReading;
  readonly onEvidence: ((evidence: ReportEvidence) => void) | undefined;
}

/** A form that is being read. */
interface OpenForm extends FormReading {
  readonly form: QuestionForm;
  readonly notes: EvidenceNotes;
}

/**
 * One reading of a list: form after form, until one brings something. One page at a time is asked of it, and none is kept
 * here.
 */
export class ListReading {
  readonly #options: ListReadingOptions;
  readonly #forms: readonly QuestionForm[];
  #formsBegun = 0;
  #open: OpenForm | null = null;

  constructor(options: ListReadingOptions) {
    this.#options = options;
    this.#forms = options.query.forms.filter((form) => form.mobileMatchedBy !== 'client' || options.maskSearchRows > 0);
  }

  /** The next page, or what all of them stand on. Once there is nothing more, it is not to be asked again. */
  async next(): Promise<IteratorResult<ReportPage, ReportEvidence>> {
    for (;;) {
      const open = (this.#open ??= this.#openNext());
      try {
        const page = await this.#pageOf(open);
        if (page !== null) return { done: false, value: page };
      } catch (error) {
        if (this.#isLastForm || !refusesTheNumber(error)) throw error;
        this.#open = null;
        continue;
      }
      this.#open = null;
      const { notes } = open;
      if (this.#isLastForm || notes.distinctRows > 0 || notes.isCut) return { done: true, value: this.#end(notes) };
    }
  }

  /** Stops everything that is under way. */
  close(): void {
    this.#open?.pages.close();
  }

  get #isLastForm(): boolean {
    return this.#formsBegun === this.#forms.length;
  }

  #openNext(): OpenForm {
    const form = this.#forms[this.#formsBegun];
    if (form === undefined) throw new TypeError('A query has at least one form.');
    this.#formsBegun += 1;
    return { form, notes: new EvidenceNotes(form), ...this.#options.openForm(form) };
  }

  /** The next page of a form; `null` when it has no more, or none that is wanted. */
  async #pageOf({ form, notes, pages, share }: OpenForm): Promise<ReportPage | null> {
    if (pages.hasEnough) {
      pages.close();
      notes.cutShort();
      return null;
    }
    const read = await pages.next();
    if (read === null) {
      if (share.isSpent) notes.cutShort();
      return null;
    }
    const page = toReportPage(read.page, read, form);
    notes.add(page, read);
    return page;
  }

  #end(notes: EvidenceNotes): ReportEvidence {
    const { query, asked, onEvidence } = this.#options;
    // Nothing came for a mask, and nobody may look for it: the service may just not understand masks.
    if (this.#forms.length < query.forms.length && notes.distinctRows === 0) notes.cutShort();
    const evidence = notes.evidence(asked());
    onEvidence?.(evidence);
    return evidence;
  }
}
