import { ConnectionBrokenError } from '../http/connection-broken-error.ts';
import type { FaultTarget, SlackFault } from './fault.ts';

/** A fault in place, as the test that ordered it holds it. */
export type SlackFaultHandle = {
  /** How many requests it has met. */
  readonly hits: number;
  /** Resolves once it has met so many requests; 1 where left out. */
  reached(hits?: number): Promise<void>;
  /** Lets every request go on that a `delay` holds, and those to come. */
  release(): void;
  /** Takes it away: no further request meets it, and what it holds goes on. */
  remove(): void;
};

/** A fault that waits for its requests. */
export class ArmedFault implements SlackFaultHandle {
  readonly fault: SlackFault;
  readonly #released = Promise.withResolvers<'released' | 'closed'>();
  readonly #waiting: { readonly hits: number; readonly resolve: () => void }[] = [];
  #toPass: number;
  #remaining: number;
  #hits = 0;

  constructor(fault: SlackFault) {
    this.fault = fault;
    this.#toPass = fault.after ?? 0;
    this.#remaining = fault.times ?? 1;
  }

  get hits(): number {
    return this.#hits;
  }

  /** Whether a request meets the fault; counts it when it does. */
  meets(target: FaultTarget): boolean {
    if (this.#remaining <= 0 || !isAbout(this.fault, target)) return false;
    if (this.#toPass > 0) {
      this.#toPass -= 1;
      return false;
    }
    this.#remaining -= 1;
    this.#hits += 1;
    for (const waiting of this.#waiting) if (waiting.hits <= this.#hits) waiting.resolve();
    return true;
  }

  async reached(hits = 1): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (hits <= this.#hits) resolve();
    else this.#waiting.push({ hits, resolve });
    return promise;
  }

  release(): void {
    this.#released.resolve('released');
  }

  remove(): void {
    this.#remaining = 0;
    this.release();
  }

  /** Takes it away and breaks off what it holds: the emulator is closing, or begins anew. */
  close(): void {
    this.#remaining = 0;
    this.#released.resolve('closed');
  }

  /**
   * Waits for `release()`.
   *
   * @throws ConnectionBrokenError when the emulator closes or is reset first
   */
  async hold(): Promise<void> {
    if ((await this.#released.promise) === 'closed')
      throw new ConnectionBrokenError('The emulator was closed or reset.');
  }
}

function isAbout(fault: SlackFault, target: FaultTarget): boolean {
  if (!('method' in fault)) return 'responseUrl' in target;
  if (!('method' in target)) return false;
  const { method } = fault;
  // `search` and not `test`: a pattern with the flag `g` would remember where it stopped.
  return typeof method === 'string' ? method === target.method : target.method.search(method) !== -1;
}
