import type { Behaviour } from '../behaviour.ts';
import { SignIndex } from './sign-index.ts';
import { storeReport, type ReportInput, type ReportRow, type StoredReport } from './report-row.ts';

/** Which rows a request asks for; what is `undefined` is not asked about. */
export interface ReportFilter {
  readonly signId: string;
  readonly matchesWindow: (report: StoredReport) => boolean;
  readonly matchesMobile: ((mobile: string) => boolean) | undefined;
  readonly messageId: string | undefined;
  readonly status: number | undefined;
}

/** Names one row: a message id alone is enough when it went to one number only. */
export interface ReportKey {
  readonly message_id: string;
  readonly mobile?: string;
}

/** The rows behind the API. Tests may add and change them at any time, between two pages too. */
export class ReportStore {
  readonly #bySign = new Map<string, SignIndex>();
  readonly #byMessage = new Map<string, StoredReport[]>();
  readonly #fill: (input: ReportInput) => ReportRow;
  #sequence = 0;
  #size = 0;

  /** @param fill - completes a row that leaves fields out. */
  constructor(fill: (input: ReportInput) => ReportRow) {
    this.#fill = fill;
  }

  /** How many rows there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a row and returns it as it is held, numbers in full.
   * Throws a `RangeError` when a time is not of the API's form.
   *
   * @example
   * smn.store.add({ mobile: '13412346789', status: 1, status_desc: 'DELIVRD' });
   */
  add(input: ReportInput): ReportRow {
    const report = storeReport(this.#fill(input), this.#sequence);
    this.#sequence += 1;
    this.#size += 1;
    this.#link(report);
    return report.row;
  }

  /**
   * Changes every row of the key and returns how many there were.
   *
   * @example
   * smn.store.update({ message_id }, { status: 1, status_desc: 'DELIVRD', deliver_time: '2026-11-23T08:10:02Z' });
   */
  update(key: ReportKey, changes: Partial<ReportRow>): number {
    const found = this.#find(key);
    // All of them are read before the first is changed: a time that is none changes nothing.
    const changed = found.map((report) => storeReport({ ...report.row, ...changes }, report.sequence));
    for (const report of found) this.#unlink(report);
    for (const report of changed) this.#link(report);
    return found.length;
  }

  /** Changes this one row, which has to be here. */
  change(report: StoredReport, changes: Partial<ReportRow>): void {
    const changed = storeReport({ ...report.row, ...changes }, report.sequence);
    this.#unlink(report);
    this.#link(changed);
  }

  /** Removes every row of the key and returns how many there were. */
  remove(key: ReportKey): number {
    const found = this.#find(key);
    for (const report of found) this.#unlink(report);
    this.#size -= found.length;
    return found.length;
  }

  /** Removes every row. */
  clear(): void {
    this.#bySign.clear();
    this.#byMessage.clear();
    this.#size = 0;
    this.#sequence = 0;
  }

  /** The rows that wait for a receipt. */
  pending(): readonly StoredReport[] {
    return [...this.#byMessage.values()]
      .flat()
      .filter(({ row, deliveredAt }) => row.status === 0 && deliveredAt === null);
  }

  /** Every row as it is held, numbers in full, oldest addition first. */
  rows(): ReportRow[] {
    return [...this.#byMessage.values()]
      .flat()
      .toSorted((left, right) => left.sequence - right.sequence)
      .map((report) => report.row);
  }

  /** The rows of one message id. */
  ofMessage(messageId: string): readonly StoredReport[] {
    return this.#byMessage.get(messageId) ?? [];
  }

  /** Every row that the filter lets through, in the order of the switches. */
  select(filter: ReportFilter, behaviour: Pick<Behaviour, 'order' | 'orderField'>): StoredReport[] {
    const index = this.#bySign.get(filter.signId);
    if (index === undefined) return [];
    return index
      .ordered(behaviour.order, behaviour.orderField)
      .filter(
        (report) =>
          filter.matchesWindow(report) &&
          (filter.status === undefined || report.row.status === filter.status) &&
          (filter.messageId === undefined || report.row.message_id === filter.messageId) &&
          (filter.matchesMobile === undefined || filter.matchesMobile(report.row.mobile)),
      );
  }

  #find(key: ReportKey): StoredReport[] {
    const reports = this.#byMessage.get(key.message_id) ?? [];
    return reports.filter((report) => key.mobile === undefined || report.row.mobile === key.mobile);
  }

  #link(report: StoredReport): void {
    const { sign_id: signId, message_id: messageId } = report.row;
    const index = this.#bySign.get(signId) ?? new SignIndex();
    this.#bySign.set(signId, index);
    index.add(report);
    const reports = this.#byMessage.get(messageId);
    if (reports === undefined) this.#byMessage.set(messageId, [report]);
    else reports.push(report);
  }

  #unlink(report: StoredReport): void {
    const { sign_id: signId, message_id: messageId } = report.row;
    this.#bySign.get(signId)?.remove(report);
    const rest = (this.#byMessage.get(messageId) ?? []).filter((other) => other !== report);
    if (rest.length === 0) this.#byMessage.delete(messageId);
    else this.#byMessage.set(messageId, rest);
  }
}
