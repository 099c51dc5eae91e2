import { Changes } from './changes.ts';
import type { Deed, DeedEnd, Intent } from './deed.ts';
import type { Replica } from './replica.ts';

/** Everything that people have done, and how it ended. */
export class Ledger {
  readonly changes = new Changes();
  readonly #deeds: Deed[] = [];

  get deeds(): readonly Deed[] {
    return this.#deeds;
  }

  begin(intent: Intent): Deed {
    const deed: Deed = {
      ...intent,
      id: this.#deeds.length + 1,
      sentAtMs: Date.now(),
      replica: null,
      ack: null,
      end: null,
      endedAtMs: null,
      lost: new AbortController(),
    };
    this.#deeds.push(deed);
    return deed;
  }

  /** A process was given it. */
  give(id: number, replica: Replica): void {
    const deed = this.#deeds[id - 1];
    if (deed === undefined) throw new RangeError(`Nobody did ${id}`);
    deed.replica = replica;
    this.changes.tell();
  }

  end(deed: Deed, end: DeedEnd): void {
    deed.end = end;
    deed.endedAtMs = Date.now();
    this.changes.tell();
  }

  /** All that a process was ever given. */
  givenTo(replica: Replica): readonly Deed[] {
    return this.#deeds.filter((deed) => deed.replica === replica);
  }

  /** What of it has not ended. */
  heldBy(replica: Replica): readonly Deed[] {
    return this.givenTo(replica).filter(({ end }) => end === null);
  }
}
