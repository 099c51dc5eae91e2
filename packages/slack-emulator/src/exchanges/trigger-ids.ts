import type { RandomBytes } from '../random-bytes.ts';

const lifetimeMs = 3000;

/** Whose trigger it is, or why it opens nothing. */
export type TriggerCheck =
  | { ok: true; userId: string }
  | { ok: false; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

/** The trigger_ids that were given out: each opens one view, within three seconds of the emulator's clock. */
export class TriggerIds {
  readonly #issued = new Map<string, { userId: string; at: number; used: boolean }>();
  readonly #clock: () => number;
  readonly #randomBytes: RandomBytes;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number, randomBytes: RandomBytes) {
    this.#clock = clock;
    this.#randomBytes = randomBytes;
  }

  /** A new one for what somebody just did. */
  issue(userId: string): string {
    const at = this.#clock();
    const bytes = this.#randomBytes('trigger', 20);
    const id = `${at}.${bytes.readUInt32BE()}.${bytes.toString('hex', 4)}`;
    this.#issued.set(id, { userId, at, used: false });
    return id;
  }

  /** Whether a view may be opened with it now. */
  check(id: string): TriggerCheck {
    const issued = this.#issued.get(id);
    if (issued === undefined) return { ok: false, error: 'invalid_trigger_id' };
    if (issued.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.#clock() - issued.at > lifetimeMs) return { ok: false, error: 'expired_trigger_id' };
    return { ok: true, userId: issued.userId };
  }

  /** Uses it up. */
  exchange(id: string): void {
    const issued = this.#issued.get(id);
    if (issued !== undefined) issued.used = true;
  }

  /** From now on all of them are unknown. */
  clear(): void {
    this.#issued.clear();
  }
}
