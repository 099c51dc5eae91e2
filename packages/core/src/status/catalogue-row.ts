import type { DeliveryStatus } from '../reports/delivery-status.ts';
import type { StatusSource } from './sources.ts';
import type { CauseGroup, Lasting, LocalizedText, StatusReason, WhoseDoing } from './status-terms.ts';

/** One of several things that a code is said to mean. */
export interface StatusReading {
  readonly sources: readonly StatusSource[];
  readonly meaning: LocalizedText;
}

/** Codes that share a meaning. */
export interface CatalogueRow {
  /** In full, as they arrive: `MK:0001`. */
  readonly codes: readonly string[];
  readonly reason: CauseGroup;
  readonly lasting: Lasting;
  /** Likeliest first. The cause group's, when absent. */
  readonly whoseDoing?: readonly WhoseDoing[];
  /** What the code says became of the message: `failed` when absent; `unknown` where no report came. */
  readonly outcome?: 'unknown';
  /** Who supports this reading. */
  readonly sources: readonly StatusSource[];
  /** Who says something else. */
  readonly dissent?: readonly StatusSource[];
  readonly meaning: LocalizedText;
  /** The cause group's, when absent. */
  readonly advice?: LocalizedText;
}

/** Codes on which sources contradict each other. The reading with most sources comes first; none is preferred. */
export interface ContradictingRow {
  readonly codes: readonly string[];
  readonly outcome?: 'unknown';
  readonly readings: readonly StatusReading[];
}

/** One of the seven CMPP states, the only codes that the SMN document lists. */
export interface StateRow {
  readonly code: string;
  readonly reason: StatusReason;
  readonly lasting: Lasting;
  readonly whoseDoing: readonly WhoseDoing[];
  readonly outcome: DeliveryStatus;
  readonly sources: readonly StatusSource[];
  readonly dissent?: readonly StatusSource[];
  readonly readings?: readonly StatusReading[];
  readonly meaning: LocalizedText;
  readonly advice: LocalizedText;
}
