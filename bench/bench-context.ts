import type { MeasuredCode } from './build-code.ts';
import type { RowServer } from './row-server/start-row-server.ts';

/** What everything that is measured shares. */
export interface Bench {
  /** The process that answers for SMN. */
  readonly server: RowServer;
  readonly code: MeasuredCode;
}
