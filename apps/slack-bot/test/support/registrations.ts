import { App } from '@slack/bolt';
import { SmnClient } from '@org/smn-core';
import { pino } from 'pino';
import { vi } from 'vitest';
import { defaultPolicy } from '../../src/access/policy.ts';
import { fixedPolicy } from '../../src/access/policy-file.ts';
import { createAuditLog } from '../../src/audit/audit-log.ts';
import { createBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createMetrics } from '../../src/ops/metrics.ts';
import { memorySink } from './memory-sink.ts';

/** What the bot listens to, by the names Slack knows it by. */
export interface Registrations {
  readonly commands: readonly string[];
  readonly shortcuts: readonly string[];
  readonly events: readonly string[];
  /** Buttons, lists and windows: Slack sends none of them to an app without interactivity. */
  readonly interactions: number;
  /** Lists that are filled while somebody types, messages, functions: nothing of it is in the manifest. */
  readonly others: number;
}

/** Puts the real bot together and takes down what it registers with Bolt. */
export async function registrationsOfTheBot(): Promise<Registrations> {
  const names = ['command', 'shortcut', 'event', 'action', 'view', 'options', 'message', 'function'] as const;
  const spies = Object.fromEntries(names.map((name) => [name, vi.spyOn(App.prototype, name)]));
  const callsOf = (name: (typeof names)[number]): readonly unknown[] =>
    spies[name]?.mock.calls.map(([constraint]) => constraint) ?? [];
  await using smn = new SmnClient({
    endpoint: 'http://127.0.0.1:1',
    projectId: 'none',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  const config = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-none',
    SLACK_SIGNING_SECRET: 'none',
    HUAWEICLOUD_SDK_AK: 'none',
    HUAWEICLOUD_SDK_SK: 'none',
    HUAWEICLOUD_SDK_PROJECT_ID: 'none',
    SMN_ENDPOINT: 'http://127.0.0.1:1',
  });
  const logger = pino({ level: 'silent' });
  const clock = (): number => Date.now();
  const audit = createAuditLog({ sink: memorySink(), key: config.audit.key, clock, onFailure: 'refuse', logger });
  const metrics = createMetrics();
  createBot(config, { smn, policy: fixedPolicy(defaultPolicy), audit, metrics, logger, clock });
  metrics.close();
  return {
    commands: callsOf('command').map(nameOf),
    shortcuts: callsOf('shortcut').map(nameOf),
    events: callsOf('event').map(nameOf),
    interactions: callsOf('action').length + callsOf('view').length,
    others: callsOf('options').length + callsOf('message').length + callsOf('function').length,
  };
}

/** A name, or the `callback_id` of a constraint. A pattern has no name that a manifest could declare. */
function nameOf(constraint: unknown): string {
  if (typeof constraint === 'string') return constraint;
  if (typeof constraint === 'object' && constraint !== null && 'callback_id' in constraint) {
    return nameOf(constraint.callback_id);
  }
  throw new TypeError(`The manifest cannot declare ${String(constraint)}: register it by its name.`);
}
