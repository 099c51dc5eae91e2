/** Headers as they came: in order, spelled as they were, the same name as often as it was sent. */
export type WireHeaders = readonly (readonly [name: string, value: string])[];

/** What goes over the wire, as it is: nothing is masked or left out, so it is nothing to log. */
export type WireTraffic =
  /** What was asked: the path with its query, the body as far as it came. */
  | {
      readonly direction: 'request';
      readonly method: string;
      readonly path: string;
      readonly headers: WireHeaders;
      readonly body: Buffer;
    }
  /** What is answered, whole: a fault of the transport may let less of it out. */
  | {
      readonly direction: 'answer';
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly body: Buffer;
    };

/** Calls back with what goes over the wire. */
export type WireListener = (traffic: WireTraffic) => void;

/** Whoever watches the wire. */
export type Wire = Set<WireListener>;

/** Tells everybody. What is told is made only where somebody listens. */
export function tellWire(wire: Wire, make: () => WireTraffic): void {
  if (wire.size === 0) return;
  const traffic = make();
  for (const listener of wire) listener(traffic);
}
