import type { DeliveryReport } from './delivery-report.ts';
import { reportKey } from './wire.ts';

/** How far back a report that comes again is looked for first: a page repeats rows of the one before. */
const rowsNearby = 100;

/** All reports of a reading, each as it was last. */
export class CollectedReports {
  readonly #reports: DeliveryReport[] = [];
  /** Where each is; made once one has changed that came long ago. Most readings need none, and it takes as much as they. */
  #places: Map<string, number> | null = null;

  get reports(): readonly DeliveryReport[] {
    return this.#reports;
  }

  add(report: DeliveryReport): void {
    this.#reports.push(report);
    this.#places?.set(reportKey(report.raw), this.#reports.length - 1);
  }

  /** Puts a report in the place of the one that it was; nowhere when that was none of these. */
  update(report: DeliveryReport): void {
    const key = reportKey(report.raw);
    const place = this.#nearby(report, key) ?? this.#lookUp().get(key);
    if (place !== undefined) this.#reports[place] = report;
  }

  #nearby({ messageId }: DeliveryReport, key: string): number | undefined {
    const from = Math.max(0, this.#reports.length - rowsNearby);
    for (let place = this.#reports.length - 1; place >= from; place -= 1) {
      const report = this.#reports[place];
      if (report?.messageId === messageId && reportKey(report.raw) === key) return place;
    }
    return undefined;
  }

  #lookUp(): ReadonlyMap<string, number> {
    this.#places ??= new Map(this.#reports.map((report, place) => [reportKey(report.raw), place]));
    return this.#places;
  }
}
