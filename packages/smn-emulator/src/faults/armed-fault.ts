import { setTimeout as sleep } from 'node:timers/promises';
import { kindOf, type Fault } from './fault.ts';

/** A fault in place, as the test that ordered it holds it. */
export interface FaultHandle {
  /** How many requests it has met. */
  readonly hits: number;
  /** Resolves once it has met so many requests; 1 when absent. */
  reached(hits?: number): Promise<void>;
  /** Lets every answer go on that a `delay` or `trickle` holds back, and those to come. */
  release(): void;
  /** Takes it away: no further request meets it, and what it holds goes on. */
  remove(): void;
}

/** A fault that waits for its requests. */
export class ArmedFault implements FaultHandle {
  readonly fault: Fault;
  readonly #released = Promise.withResolvers<void>();
  readonly #waiting: { readonly hits: number; readonly resolve: () => void }[] = [];
  #toPass: number;
  #remaining: number;
  #hits = 0;

  constructor(fault: Fault) {
    this.fault = fault;
    this.#toPass = fault.after ?? 0;
    this.#remaining = fault.times ?? 1;
  }

  get hits(): number {
    return this.#hits;
  }

  get spent(): boolean {
    return this.#remaining <= 0;
  }

  /** Whether a request of this path meets the fault; counts it when it does. */
  meets(path: string): boolean {
    if (this.spent || !this.#concerns(path)) return false;
    if (this.#toPass > 0) {
      this.#toPass -= 1;
      return false;
    }
    this.#remaining -= 1;
    this.#hits += 1;
    for (const waiting of this.#waiting) if (waiting.hits <= this.#hits) waiting.resolve();
    return true;
  }

  reached(hits = 1): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (hits <= this.#hits) resolve();
    else this.#waiting.push({ hits, resolve });
    return promise;
  }

  release(): void {
    this.#released.resolve();
  }

  remove(): void {
    this.#remaining = 0;
    this.release();
  }

  /** Waits for so long, or for `release()` when no time is given; ends early when the signal aborts. */
  async hold(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const ended = new AbortController();
    const gone = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => gone.resolve(), { once: true, signal: ended.signal });
    const waits = [this.#released.promise, gone.promise];
    if (milliseconds !== undefined) {
      waits.push(sleep(milliseconds, undefined, { signal: ended.signal }).catch(ignoreAbort));
    }
    await Promise.race(waits);
    ended.abort();
  }

  #concerns(path: string): boolean {
    const kind = kindOf(this.fault);
    const pagesOnly = kind === 'repeatPage' || kind === 'emptyPage' || kind === 'shortPage';
    if (pagesOnly && !path.endsWith('/sms/report')) return false;
    const wanted = this.fault.path;
    if (wanted === undefined) return true;
    return typeof wanted === 'string' ? path.includes(wanted) : wanted.test(path);
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
