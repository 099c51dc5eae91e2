import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator, WireTraffic } from '@org/smn-emulator';
import type { Config } from '../../src/config.ts';
import type { Secret } from './sweep-needles.ts';
import { numbersIn, overhear } from './sweep-typed.ts';
import { protocolPlaces, sweepSlack, sweepSmn } from './sweep-wire.ts';
import { createSweep, type Finding, type Sweep } from './sweep.ts';

/** Something got out that must not. Says what and where, and as much of it as can be shown. */
export class LeakError extends Error {
  override readonly name = 'LeakError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    const lines = findings.map(({ kind, masked, source, form }) => `  - ${kind} ${masked} in ${source} (${form})`);
    super(`What must not get out got out:\n${lines.join('\n')}`);
    this.findings = findings;
  }
}

/** Sees everything that bots between two emulators send, and knows what must not be among it. */
export interface Watch {
  /** For what else the bots say, and for what may be said after all. */
  readonly sweep: Pick<Sweep, 'add' | 'allow'>;
  /** The Slack to type in: numbers that are typed there must not come back. */
  readonly slack: SlackEmulator;
  /** A bot is started with these secrets. */
  learn(config: Config): void;
  /** Every line of it. */
  addLog(log: string): void;
  /** @throws LeakError */
  expectNoLeak(): void;
}

/** Watches from now on. */
export function watchHouse(slack: SlackEmulator, smn: SmnEmulator): Watch {
  const sweep = createSweep();
  const secrets: Secret[] = [{ kind: 'password', value: smn.user.password }];
  const numbers = new Set(smn.store.rows().map(({ mobile }) => mobile));
  const texts = new Set<string>();
  protocolPlaces.forEach((place) => sweep.allow(place));
  slack.onWire((traffic) => sweepSlack(sweep, traffic));
  smn.onWire((traffic) => {
    sweepSmn(sweep, traffic);
    for (const mobile of told(traffic, '/sms/report', ({ data }) => mobilesOf(data))) numbers.add(mobile);
    for (const text of told(traffic, '/sms/message/', ({ message }) => [String(message)])) texts.add(text);
  });
  return {
    sweep,
    slack: overhear(slack, (typed) => numbersIn(typed).forEach((number) => numbers.add(number))),
    learn: (config) => secrets.push(...secretsOf(config)),
    addLog(log) {
      for (const line of log.split('\n')) sweep.add('log', line);
    },
    expectNoLeak() {
      for (const { mobile } of smn.store.rows()) numbers.add(mobile);
      const findings = sweep.findings({ secrets, numbers, texts });
      if (findings.length > 0) throw new LeakError(findings);
    },
  };
}

/** All that a bot must keep to itself. */
function secretsOf({ slack, smn, sealKeys, audit }: Config): readonly Secret[] {
  const { transport } = slack;
  return [
    { kind: 'bot token', value: slack.botToken },
    transport.kind === 'http'
      ? { kind: 'signing secret', value: transport.signingSecret }
      : { kind: 'app token', value: transport.appToken },
    { kind: 'access key id', value: smn.accessKeyId },
    { kind: 'secret access key', value: smn.secretAccessKey },
    { kind: 'security token', value: smn.securityToken ?? '' },
    ...sealKeys.map(({ key }) => ({ kind: 'seal key' as const, value: key })),
    { kind: 'audit key', value: audit.key },
  ];
}

/** What an answer of SMN's told the bot. */
function told(
  traffic: WireTraffic,
  place: string,
  read: (answer: Readonly<Record<string, unknown>>) => readonly string[],
): readonly string[] {
  if (traffic.direction !== 'answer' || traffic.status !== 200 || !traffic.path.includes(place)) return [];
  try {
    return read(JSON.parse(traffic.body.toString('utf8')) as Record<string, unknown>);
  } catch {
    // A fault's answer can be anything.
    return [];
  }
}

/** Masked ones are what may be shown. */
function mobilesOf(rows: unknown): readonly string[] {
  const mobiles = Array.isArray(rows) ? rows.map((row: { mobile?: unknown } | null) => String(row?.mobile)) : [];
  return mobiles.filter((mobile) => /^\+?\d+$/.test(mobile));
}
