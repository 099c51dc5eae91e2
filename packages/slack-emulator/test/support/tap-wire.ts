import { ReplyStream } from '../../src/commands/reply-stream.ts';
import type { SlackEmulator, WireTraffic } from '../../src/index.ts';

/** What the app sent since this call, and the next piece of it. */
export type WireTap = {
  told: WireTraffic[];
  next: () => Promise<WireTraffic>;
  end: () => void;
};

/** Listens to the wire. */
export function tapWire(slack: SlackEmulator): WireTap {
  const told: WireTraffic[] = [];
  const stream = new ReplyStream<WireTraffic>('the wire');
  const end = slack.onWire((traffic) => {
    told.push(traffic);
    stream.publish(traffic);
  });
  return { told, end, next: () => stream.next() };
}

/** The values of a header, whichever way its name is spelled. */
export function valuesOf(traffic: WireTraffic | undefined, name: string): string[] {
  const headers = traffic === undefined || traffic.direction === 'frame' ? [] : traffic.headers;
  return headers.filter(([each]) => each.toLowerCase() === name).map(([, value]) => value);
}
