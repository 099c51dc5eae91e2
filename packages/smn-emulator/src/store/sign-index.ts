import type { Behaviour } from '../behaviour.ts';
import type { StoredReport } from './report-row.ts';

type Comparison = (left: StoredReport, right: StoredReport) => number;

/** The rows of one signature, kept sorted the way they were last asked for. */
export class SignIndex {
  readonly #reports = new Set<StoredReport>();
  #sorted: { readonly key: string; readonly reports: readonly StoredReport[] } | undefined;

  add(report: StoredReport): void {
    this.#reports.add(report);
    this.#sorted = undefined;
  }

  remove(report: StoredReport): void {
    this.#reports.delete(report);
    this.#sorted = undefined;
  }

  ordered(order: Behaviour['order'], field: Behaviour['orderField']): readonly StoredReport[] {
    const key = `${order} ${field}`;
    if (this.#sorted?.key !== key) {
      this.#sorted = { key, reports: [...this.#reports].sort(comparison(order, field)) };
    }
    return this.#sorted.reports;
  }
}

function comparison(order: Behaviour['order'], field: Behaviour['orderField']): Comparison {
  if (order === 'none') return (left, right) => scatter(left.sequence) - scatter(right.sequence);
  const instant = (report: StoredReport): number =>
    field === 'submit' ? report.submittedAt : (report.deliveredAt ?? Number.MIN_SAFE_INTEGER);
  const oldestFirst: Comparison = (left, right) => instant(left) - instant(right) || left.sequence - right.sequence;
  return order === 'oldest' ? oldestFirst : (left, right) => oldestFirst(right, left);
}

/** A bijection of 32-bit numbers without any order to it, so that a row keeps its place among those that arrive later. */
function scatter(sequence: number): number {
  const mixed = Math.imul(sequence ^ (sequence >>> 16), 0x85_eb_ca_6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35) >>> 0;
}
