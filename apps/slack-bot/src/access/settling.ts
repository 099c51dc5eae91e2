/** Tells of a change once it is over: what is being written is left alone. */
export interface Settling {
  /** Takes another look. @returns whether something changed and then stood still from one look to the next */
  look(seen: string): boolean;
  /** Counts as known from now on. */
  take(seen: string): void;
}

/** @param first what is known at the beginning */
export function createSettling(first: string): Settling {
  let taken = first;
  let before = first;
  return {
    look(seen) {
      const hasSettled = seen === before && seen !== taken;
      before = seen;
      if (hasSettled) taken = seen;
      return hasSettled;
    },
    take(seen) {
      taken = seen;
    },
  };
}
