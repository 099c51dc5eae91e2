import { PassThrough } from 'node:stream';
import { startSlackEmulator, type EmulatedUserGroup, type SlackEmulator, type SlackFault } from '@org/slack-emulator';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createGroups, GroupsUnknownError, type Groups } from '../src/access/groups.ts';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { createSlackClients } from '../src/slack/slack-clients.ts';

const minuteMs = 60_000;

/** Groups as the bot asks for them, of an emulated Slack, at a time that the test sets. */
interface Asked extends AsyncDisposable {
  readonly groups: Groups;
  readonly slack: SlackEmulator;
  readonly ops: EmulatedUserGroup;
  readonly time: { nowMs: number };
  readonly log: () => string;
  members(): Promise<readonly string[]>;
  /** Slack's word for why the members are not known. */
  refusal(): Promise<string>;
}

async function startSlack(scopes?: readonly string[]): Promise<Asked> {
  const ops = { id: 'S0OPS', handle: 'ops', users: ['U0ANN', 'U0LIN'] };
  const slack = await startSlackEmulator({ userGroups: [ops, { ...ops, id: 'S0DEV', users: [] }], scopes });
  const lines: string[] = [];
  const sink = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString('utf8')));
  const logger = pino(sink);
  const time = { nowMs: 1_000_000_000 };
  const clients = createSlackClients({
    token: slack.botToken,
    slackApiUrl: slack.apiUrl,
    logger: createBoltLogger(logger),
    watch: { onCall: () => {}, onAuthLost: () => {} },
  });
  const groups = createGroups(clients, logger, () => time.nowMs);
  return {
    groups,
    slack,
    ops,
    time,
    log: () => lines.join(''),
    members: async () => [...(await groups.membersOf('S0OPS'))].toSorted(),
    async refusal() {
      const error: unknown = await groups.membersOf('S0OPS').catch((reason: unknown) => reason);
      if (error instanceof GroupsUnknownError) return error.word;
      throw new Error('the members are known', { cause: error });
    },
    [Symbol.asyncDispose]: async () => slack.close(),
  };
}

const method = 'usergroups.users.list';
const always = { method, times: Infinity };

describe('the members of a group', () => {
  it('are whom Slack says', async () => {
    await using asked = await startSlack();
    expect(await asked.members()).toEqual(['U0ANN', 'U0LIN']);
    expect(await asked.groups.membersOf('S0DEV')).toEqual(new Set());
  });

  it('are remembered for five minutes, and asked for again after that', async () => {
    await using asked = await startSlack();
    await asked.members();
    asked.ops.users = ['U0NEW'];
    asked.time.nowMs += 5 * minuteMs - 1;
    expect(await asked.members()).toEqual(['U0ANN', 'U0LIN']);
    asked.time.nowMs += 1;
    expect(await asked.members()).toEqual(['U0NEW']);
  });

  it('are asked for again when the clock was put back', async () => {
    await using asked = await startSlack();
    await asked.members();
    asked.ops.users = ['U0NEW'];
    asked.time.nowMs -= minuteMs;
    expect(await asked.members()).toEqual(['U0NEW']);
  });

  it('are asked for again when the clock was put back to a time when Slack did not say', async () => {
    await using asked = await startSlack();
    asked.slack.fault({ method, error: 'internal_error' });
    await asked.refusal();
    asked.time.nowMs += minuteMs;
    await asked.members();
    asked.time.nowMs -= minuteMs - 1;
    expect(await asked.members()).toEqual(['U0ANN', 'U0LIN']);
  });

  it('are asked for once, however many wait', async () => {
    await using asked = await startSlack();
    const held = asked.slack.fault({ ...always, kind: 'delay' });
    const waiting = Array.from({ length: 20 }, async () => asked.members());
    await held.reached();
    held.release();
    expect(new Set((await Promise.all(waiting)).map(String))).toEqual(new Set(['U0ANN,U0LIN']));
    expect(held.hits).toBe(1);
  });

  it('of one group do not wait for those of another', async () => {
    await using asked = await startSlack();
    const held = asked.slack.fault({ method, kind: 'delay' });
    const waiting = asked.members();
    await held.reached();
    expect(await asked.groups.membersOf('S0DEV')).toEqual(new Set());
    held.release();
    expect(await waiting).toEqual(['U0ANN', 'U0LIN']);
  });

  it('are remembered for each workspace', async () => {
    await using asked = await startSlack();
    await asked.groups.membersOf('S0OPS', 'T0ONE');
    asked.ops.users = ['U0NEW'];
    expect(await asked.groups.membersOf('S0OPS', 'T0TWO')).toEqual(new Set(['U0NEW']));
    expect(await asked.groups.membersOf('S0OPS', 'T0ONE')).toEqual(new Set(['U0ANN', 'U0LIN']));
  });
});

describe('when Slack does not say', () => {
  it.each<[string, SlackFault]>([
    ['internal_error', { ...always, error: 'internal_error' }],
    ['ratelimited', { ...always, error: 'ratelimited' }],
    ['http_503', { ...always, status: 503 }],
    ['no_answer', { ...always, kind: 'reset' }],
  ])('nobody is a member whom it never named: %s', async (word, fault) => {
    await using asked = await startSlack();
    asked.slack.fault(fault);
    expect(await asked.refusal()).toBe(word);
    expect(asked.log()).toContain(`"message":"${word}"`);
  });

  it('whom it named last are members for an hour, and for no longer', async () => {
    await using asked = await startSlack();
    await asked.members();
    asked.slack.fault({ ...always, error: 'internal_error' });
    asked.time.nowMs += 60 * minuteMs - 1;
    expect(await asked.members()).toEqual(['U0ANN', 'U0LIN']);
    asked.time.nowMs += 1;
    expect(await asked.refusal()).toBe('internal_error');
  });

  it('it is asked again after half a minute, and not before', async () => {
    await using asked = await startSlack();
    const fault = asked.slack.fault({ ...always, error: 'internal_error' });
    await asked.refusal();
    asked.time.nowMs += 29_999;
    await asked.refusal();
    expect(fault.hits).toBe(1);
    fault.remove();
    asked.time.nowMs += 1;
    expect(await asked.members()).toEqual(['U0ANN', 'U0LIN']);
  });

  it('it is left alone for half a minute, too, where an earlier answer is good enough', async () => {
    await using asked = await startSlack();
    await asked.members();
    const fault = asked.slack.fault({ ...always, error: 'internal_error' });
    asked.time.nowMs += 5 * minuteMs;
    await asked.members();
    asked.time.nowMs += 29_999;
    await asked.members();
    expect(fault.hits).toBe(1);
  });

  it('who waited for the same answer is refused as well', async () => {
    await using asked = await startSlack();
    const fault = asked.slack.fault({ method, error: 'internal_error' });
    expect(await Promise.all([asked.refusal(), asked.refusal()])).toEqual(['internal_error', 'internal_error']);
    expect(fault.hits).toBe(1);
  });

  it('because the app may not ask, the scope is what is said', async () => {
    await using asked = await startSlack(['users:read']);
    expect(await asked.refusal()).toBe('missing_scope');
  });

  it('a group that is no more has no members, whoever was one a moment ago', async () => {
    await using asked = await startSlack();
    await asked.members();
    asked.slack.fault({ ...always, error: 'no_such_subteam' });
    asked.time.nowMs += 5 * minuteMs;
    expect(await asked.refusal()).toBe('no_such_subteam');
    await expect(asked.groups.membersOf('S0NOWHERE')).rejects.toThrow('no_such_subteam');
  });
});
