import type { Fault } from '@org/smn-emulator';
import fc from 'fast-check';
import { change } from './bend.ts';
import { hostileText, hostileValue } from './hostile.ts';
import { contentType, oddFraming, teamId, userId, usualFraming, type BodyRecipe, type Recipe } from './recipe.ts';
import { rightSigning, wrongSigning } from './signatures.ts';
import { smnTrouble } from './smn-trouble.ts';
import { bentState, forgedState, ownState } from './states.ts';
import { command, withoutState, withState, type Subject } from './subjects.ts';

/** One way to be hostile, and what must be true whatever comes of it. */
export interface Campaign {
  readonly name: string;
  /** How many of all requests. */
  readonly share: number;
  /** How many at once. */
  readonly batch: number;
  readonly recipe: fc.Arbitrary<Recipe>;
  /** What SMN does to each batch. */
  readonly trouble?: fc.Arbitrary<Fault>;
  /** What may be answered; `closed` is no answer, where a request was none. */
  readonly answers: readonly (number | 'closed')[];
  /** What may come of it: anything, no look into anybody's reports, or nothing whatever. */
  readonly mayLeadTo: 'anything' | 'no reports' | 'nothing';
  /** Whether each asker must be told something. */
  readonly tells: boolean;
}

const usual = {
  userId,
  teamId,
  signing: rightSigning,
  framing: usualFraming,
  contentType: fc.constant(null),
  method: fc.constant('POST'),
  path: fc.constant('/slack/events'),
};

const text = fc.oneof(
  hostileText,
  fc.constantFrom(
    'payload=',
    'payload=%',
    'payload={',
    'payload=%7B%7D',
    'command=%2Fsmsreport',
    '&&==&',
    'a=%E0%A4%A',
  ),
  fc.constantFrom('null', '[]', '"x"', '0', '{}', '{"type":"url_verification"}', '{"ssl_check":1}', 'ssl_check=1'),
  fc.constantFrom(1_000, 100_000, 500_000, 600_000).map((length) => `payload=${'['.repeat(length)}`),
  fc.constantFrom(1_000, 40_000).map((length) => 'a=1&'.repeat(length)),
);
const anyBody: fc.Arbitrary<BodyRecipe> = fc.oneof(
  fc.record({ kind: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({
    kind: fc.constant('JSON' as const),
    value: hostileValue,
    in: fc.constantFrom('a form' as const, 'itself' as const),
  }),
);
/** Slack does not sign these, they are answered with nothing, and nothing comes of them. */
const isCheckOfCertificate = (body: BodyRecipe): boolean => body.kind === 'text' && body.text.includes('ssl_check=1');
const anySubject = fc.oneof(withoutState, withState(fc.oneof(ownState, bentState, forgedState)));

/** Something that people do, with some of it other than Slack would have it. */
function payload(subject: fc.Arbitrary<Subject>, most: number, fewest = 0): fc.Arbitrary<BodyRecipe> {
  const changes = fc.array(change, { minLength: fewest, maxLength: most });
  return fc.record({ kind: fc.constant('payload' as const), subject, changes });
}

/**
 * All of them. A signed request of any shape may be told 404 or 500: Slack would not send it, and Bolt finds no way or
 * stumbles.
 */
export const campaigns: readonly Campaign[] = [
  {
    name: 'bodies of any kind',
    share: 0.2,
    batch: 500,
    recipe: fc.record({ ...usual, body: anyBody, contentType }),
    answers: [200, 400, 404, 413, 500],
    mayLeadTo: 'anything',
    tells: false,
  },
  {
    name: 'payloads that are bent',
    share: 0.25,
    batch: 500,
    recipe: fc.record({ ...usual, body: payload(anySubject, 4, 1) }),
    answers: [200, 400, 404, 413, 500],
    mayLeadTo: 'anything',
    tells: false,
  },
  {
    name: 'wrong signatures',
    share: 0.2,
    batch: 500,
    recipe: fc
      .record({ ...usual, signing: wrongSigning, body: fc.oneof(payload(anySubject, 1), anyBody) })
      .filter(({ body }) => !isCheckOfCertificate(body)),
    // It may be refused before all of it has come: the refusal is lost then, with the connection.
    answers: [401, 413, 'closed'],
    mayLeadTo: 'nothing',
    tells: false,
  },
  {
    name: 'states that are forged',
    share: 0.2,
    batch: 500,
    recipe: fc.record({ ...usual, body: payload(withState(forgedState), 0) }),
    answers: [200],
    mayLeadTo: 'no reports',
    tells: false,
  },
  {
    name: 'requests that are none',
    share: 0.05,
    batch: 250,
    recipe: fc.oneof(
      fc.record({ ...usual, framing: oddFraming, body: payload(anySubject, 0) }),
      fc.record({
        ...usual,
        body: payload(anySubject, 0),
        method: fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'X'),
      }),
      fc.record({
        ...usual,
        body: payload(anySubject, 0),
        path: fc.constantFrom('/', '/slack', '/slack/events/', '/slack/install', '//slack/events', '/metrics', '/%00'),
      }),
    ),
    answers: [200, 400, 401, 404, 408, 413, 417, 'closed'],
    mayLeadTo: 'anything',
    tells: false,
  },
  {
    name: 'questions',
    share: 0.07,
    batch: 100,
    recipe: fc.record({ ...usual, body: payload(command, 0) }),
    answers: [200],
    mayLeadTo: 'anything',
    tells: true,
  },
  {
    name: 'answers of SMN that are none',
    share: 0.03,
    batch: 30,
    recipe: fc.record({
      ...usual,
      body: payload(
        fc.oneof(
          command,
          withState(ownState),
          fc.constant<Subject>({ kind: 'command', text: '13412346789 last 24h' }),
          fc.constant<Subject>({ kind: 'command', text: 'summary 134****6789 last 7d' }),
        ),
        0,
      ),
    }),
    trouble: smnTrouble,
    answers: [200],
    mayLeadTo: 'anything',
    tells: false,
  },
];
