import { ArmedFault, type SlackFaultHandle } from './armed-fault.ts';
import type { FaultTarget, SlackFault } from './fault.ts';

/** The faults that are in place: first ordered, first met; a request meets one at most. */
export class Faults {
  #armed: ArmedFault[] = [];

  /** Puts a fault in place. */
  add(fault: SlackFault): SlackFaultHandle {
    const armed = new ArmedFault(fault);
    this.#armed.push(armed);
    return armed;
  }

  /** The fault that a request meets. */
  take(target: FaultTarget): ArmedFault | undefined {
    return this.#armed.find((fault) => fault.meets(target));
  }

  /** Takes all faults away, and breaks off everything that is held. */
  close(): void {
    for (const fault of this.#armed) fault.close();
    this.#armed = [];
  }
}
