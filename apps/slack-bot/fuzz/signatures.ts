import { createHmac } from 'node:crypto';
import fc from 'fast-check';

/** How a request is signed: as Slack does, or in a way that nobody may believe. */
export interface Signing {
  readonly way: keyof typeof ways;
  /** Seconds, or characters: what a way needs. */
  readonly by: number;
}

/** What is signed, and with what. */
export interface Signed {
  readonly body: Buffer;
  readonly secret: string;
  /** Seconds since 1970. */
  readonly now: number;
}

type Headers = readonly (readonly [name: string, value: string])[];

const stamped = (timestamp: number | string, signature: string): Headers => [
  ['X-Slack-Request-Timestamp', String(timestamp)],
  ['X-Slack-Signature', signature],
];

// As the bot reads a body: what is no UTF-8 in it is something else then.
function sign({ body, secret }: Pick<Signed, 'body' | 'secret'>, timestamp: number | string, version = 'v0'): string {
  const base = `${version}:${timestamp}:${body.toString('utf8')}`;
  return `${version}=${createHmac('sha256', secret).update(base).digest('hex')}`;
}

const ways = {
  right: (it) => stamped(it.now, sign(it, it.now)),
  'none at all': () => [],
  'no timestamp': (it) => stamped(it.now, sign(it, it.now)).slice(1),
  'no signature': (it) => stamped(it.now, '').slice(0, 1),
  'an empty signature': (it) => stamped(it.now, ''),
  'another secret': (it) => stamped(it.now, sign({ ...it, secret: `${it.secret}x` }, it.now)),
  'no secret': (it) => stamped(it.now, sign({ ...it, secret: '' }, it.now)),
  'another body': (it) => stamped(it.now, sign({ ...it, body: Buffer.concat([it.body, Buffer.of(0x20)]) }, it.now)),
  'another moment': (it) => stamped(it.now, sign(it, it.now - 1)),
  'too old': (it, by) => stamped(it.now - 310 - by, sign(it, it.now - 310 - by)),
  'too new': (it, by) => stamped(it.now + 90 + by, sign(it, it.now + 90 + by)),
  'a moment in words': (it) => stamped('now', sign(it, 'now')),
  'no moment': (it) => stamped('', sign(it, '')),
  'no end of time': (it) => stamped('Infinity', sign(it, 'Infinity')),
  'a negative moment': (it) => stamped(-it.now, sign(it, -it.now)),
  'a moment twice': (it) => [...stamped(it.now, sign(it, it.now)), ['x-slack-request-timestamp', String(it.now)]],
  'a signature twice': (it) => [...stamped(it.now, sign(it, it.now)), ['x-slack-signature', 'v0=00']],
  'a signature that is cut off': (it, by) => stamped(it.now, sign(it, it.now).slice(0, by % 66)),
  'a signature that goes on': (it) => stamped(it.now, `${sign(it, it.now)}0`),
  'capital letters': (it) => stamped(it.now, sign(it, it.now).toUpperCase()),
  'another version': (it) => stamped(it.now, sign(it, it.now, 'v1')),
  'no version': (it) => stamped(it.now, sign(it, it.now).slice(3)),
} as const satisfies Record<string, (it: Signed, by: number) => Headers>;

const isWay = (way: string): way is Signing['way'] => way in ways;

/** As Slack does. */
export const rightSigning: fc.Arbitrary<Signing> = fc.constant({ way: 'right', by: 0 });

/** As nobody may who is not Slack. */
export const wrongSigning: fc.Arbitrary<Signing> = fc.record({
  way: fc.constantFrom(
    ...Object.keys(ways)
      .filter((way) => isWay(way) && way !== 'right')
      .filter(isWay),
  ),
  by: fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: 2 ** 31 })),
});

/** The headers that say who sent a request. */
export function signingHeaders({ way, by }: Signing, signed: Signed): Headers {
  return ways[way](signed, by);
}
