import type { ReportRow, SmnEmulator } from '@org/smn-emulator';
import type { SmsReportData } from '../../src/index.ts';
import { nameOf } from './scenario.ts';

/** Sees every state that the data of a scenario are in. */
export class Witness {
  readonly #emulator: Pick<SmnEmulator, 'store' | 'behaviour'>;
  readonly #asked: (row: ReportRow) => boolean;
  /** Names of rows that were asked for at some time. */
  readonly ever = new Set<string>();
  /** Names of rows that were asked for in every state. */
  throughout: ReadonlySet<string>;
  /** How many were asked for at most. */
  mostRows = 0;
  readonly #namesOfLook = new Map<string, Set<string>>();
  readonly #fewestOfLook = new Map<string, number>();

  constructor(emulator: Pick<SmnEmulator, 'store' | 'behaviour'>, asked: (row: ReportRow) => boolean) {
    this.#emulator = emulator;
    this.#asked = asked;
    const rows = this.#see();
    this.throughout = new Set(rows.map(nameOf));
    for (const [look, names] of this.#namesOfLook) this.#fewestOfLook.set(look, names.size);
  }

  /** To be called after each change. */
  look(): void {
    const rows = this.#see();
    const present = new Set(rows.map(nameOf));
    this.throughout = new Set([...this.throughout].filter((name) => present.has(name)));
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(this.#lookOf(row), (counts.get(this.#lookOf(row)) ?? 0) + 1);
    for (const [look, fewest] of this.#fewestOfLook) {
      this.#fewestOfLook.set(look, Math.min(fewest, counts.get(look) ?? 0));
    }
  }

  get looks(): ReadonlyMap<string, { readonly ever: number; readonly always: number }> {
    return new Map(
      Array.from(this.#namesOfLook, ([look, names]) => {
        return [look, { ever: names.size, always: this.#fewestOfLook.get(look) ?? 0 }];
      }),
    );
  }

  #see(): readonly ReportRow[] {
    const rows = this.#emulator.store.rows().filter(this.#asked);
    this.mostRows = Math.max(this.mostRows, rows.length);
    for (const row of rows) {
      this.ever.add(nameOf(row));
      const names = this.#namesOfLook.get(this.#lookOf(row)) ?? new Set();
      this.#namesOfLook.set(this.#lookOf(row), names.add(nameOf(row)));
    }
    return rows;
  }

  #lookOf(row: ReportRow): string {
    const mobile = this.#emulator.behaviour.numbers === 'full' ? row.mobile : maskOf(row.mobile);
    return lookOf({ ...row, mobile, submit_time: `${row.submit_time.slice(0, 19)}Z` });
  }
}

/** What a report shows that never changes: rows of one look are alike. */
export function lookOf(row: Pick<SmsReportData, 'message_id' | 'mobile' | 'submit_time' | 'extend_code'>): string {
  return [row.message_id, row.mobile, row.submit_time, row.extend_code].join(' ');
}

function maskOf(mobile: string): string {
  return mobile.replace(/(?<=^...)....(?=....$)/, '****');
}
