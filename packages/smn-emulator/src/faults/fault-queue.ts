import { ArmedFault, type FaultHandle } from './armed-fault.ts';
import type { Fault } from './fault.ts';

/** The faults that are in place, first ordered first met; a request meets one at most. */
export class FaultQueue {
  #armed: ArmedFault[] = [];

  add(fault: Fault): FaultHandle {
    const armed = new ArmedFault(fault);
    this.#armed.push(armed);
    return armed;
  }

  /** The fault that a request of this path meets. */
  take(path: string): ArmedFault | undefined {
    this.#armed = this.#armed.filter((fault) => !fault.spent);
    return this.#armed.find((fault) => fault.meets(path));
  }

  /** Takes every fault away. */
  clear(): void {
    for (const fault of this.#armed) fault.remove();
    this.#armed = [];
  }
}
