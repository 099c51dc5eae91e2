import type { DeliveryReport } from '../reports/delivery-report.ts';
import type { DeliveryStatus } from '../reports/delivery-status.ts';
import { findCatalogueEntry } from '../status/find-catalogue-entry.ts';
import { judgeStatus } from '../status/judge-status.ts';
import type { StatusReason } from '../status/status-terms.ts';

type Judged = Pick<DeliveryReport, 'status' | 'statusCode' | 'contradiction' | 'isFinal'>;

/** A code as it is counted, and the reasons of reports that have it. */
interface KnownCode {
  readonly code: string | null;
  readonly reasons: Partial<Record<DeliveryStatus, StatusReason>>;
}

/** Whoever sends codes without end must not fill the memory; the longest are not worth remembering. */
const mostKnown = 1_000;
const longestKnown = 64;

/** Judges each code once: reports come by the million, their codes by the dozen. */
export class JudgedCodes {
  readonly #known = new Map<string | null, KnownCode>();

  /** What `explainStatus` calls the reason. */
  reasonOf(report: Judged): StatusReason {
    if (report.contradiction !== null) return judgeStatus(report).reason;
    const { reasons } = this.#know(report);
    return (reasons[report.status] ??= judgeStatus(report).reason);
  }

  /** A listed code in its listed spelling, an unlisted one as it came, `null` when there is none. */
  codeOf(report: Judged): string | null {
    return this.#know(report).code;
  }

  #know({ statusCode }: Judged): KnownCode {
    const known = this.#known.get(statusCode);
    if (known !== undefined) return known;
    const code = statusCode?.trim() ?? '';
    const made = { code: code === '' ? null : (findCatalogueEntry(code)?.code ?? code), reasons: {} };
    if (this.#known.size < mostKnown && (statusCode?.length ?? 0) <= longestKnown) this.#known.set(statusCode, made);
    return made;
  }
}
