import { webApi } from '@slack/bolt';
import { startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createBoltLogger } from '../src/slack/bolt-logger.ts';
import { WatchedWebClient, type CallWatch, type SlackCall } from '../src/slack/watched-web-client.ts';

const user = 'U0LIN';
const noRetries = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

function watching() {
  const calls: SlackCall[] = [];
  const lost: string[] = [];
  const watch: CallWatch = { onCall: (call) => void calls.push(call), onAuthLost: (word) => void lost.push(word) };
  return { calls, lost, watch };
}

function clientOf(slack: Pick<SlackEmulator, 'apiUrl' | 'botToken'>, watch: CallWatch): WatchedWebClient {
  const logger = createBoltLogger(pino({ enabled: false }));
  return new WatchedWebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger, ...noRetries }, watch);
}

const startSlack = async () =>
  startSlackEmulator({ users: [{ id: user, name: 'lin', realName: 'Lin', tz: 'Asia/Shanghai', locale: 'en-US' }] });

describe('a watched client', () => {
  it('tells of each call, by its method, however it is called', async () => {
    await using slack = await startSlack();
    const { calls, watch } = watching();
    const client = clientOf(slack, watch);
    expect(client).toBeInstanceOf(webApi.WebClient);
    expect((await client.users.info({ user })).user?.name).toBe('lin');
    expect(await client.apiCall('users.info', { user })).toMatchObject({ ok: true, user: { name: 'lin' } });
    const { info } = client.users;
    await info({ user });
    await client.auth.test();
    expect(calls.map(({ method, error }) => [method, error])).toEqual([
      ['users.info', null],
      ['users.info', null],
      ['users.info', null],
      ['auth.test', null],
    ]);
    for (const { seconds } of calls) expect(seconds).toBeGreaterThan(0);
  });

  it.each([
    ['what Slack says no with', { error: 'user_not_found' }, 'user_not_found'],
    ['too many calls', { error: 'ratelimited' as const, retryAfterSeconds: 30 }, 'ratelimited'],
    ['what stands in front of Slack', { status: 503 }, 'http_503'],
    ['a connection that breaks', { kind: 'reset' as const }, 'no_answer'],
  ])('throws what the client throws, and tells of it: %s', async (_what, fault, word) => {
    await using slack = await startSlack();
    const { calls, lost, watch } = watching();
    const watched = clientOf(slack, watch);
    const plain = new webApi.WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      logger: createBoltLogger(pino({ enabled: false })),
      ...noRetries,
    });
    slack.fault({ method: 'users.info', times: 2, ...fault });
    const [thrown, expected] = [await failureOf(watched), await failureOf(plain)];
    expect(thrown).toBeInstanceOf(expected.constructor);
    expect(factsOf(thrown)).toEqual(factsOf(expected));
    expect(calls).toEqual([{ method: 'users.info', error: word, seconds: expect.any(Number) }]);
    expect(lost).toEqual([]);
  });

  it('tells of a call with its tries as one', async () => {
    await using slack = await startSlack();
    const { calls, watch } = watching();
    const logger = createBoltLogger(pino({ enabled: false }));
    const retryConfig = { retries: 2, minTimeout: 1, maxTimeout: 1 };
    const client = new WatchedWebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger, retryConfig }, watch);
    const fault = slack.fault({ method: 'users.info', status: 503, times: 2 });
    await client.users.info({ user });
    expect(fault.hits).toBe(2);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.error).toBeNull();
  });
});

describe('a token that Slack takes no more', () => {
  it.each(['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive', 'org_login_required'])(
    'is told once for all clients of a watch: %s',
    async (word) => {
      await using slack = await startSlack();
      const { calls, lost, watch } = watching();
      const clients = [clientOf(slack, watch), clientOf(slack, watch)];
      slack.fault({ method: 'users.info', error: word, times: Infinity });
      for (const client of [...clients, ...clients]) {
        await expect(client.users.info({ user })).rejects.toMatchObject({ data: { error: word } });
      }
      expect(calls).toHaveLength(4);
      expect(lost).toEqual([word]);
    },
  );

  it('is told of each watch', async () => {
    await using slack = await startSlack();
    const watches = [watching(), watching()];
    const wrong = { apiUrl: slack.apiUrl, botToken: 'xoxb-of-another-app' };
    for (const { watch } of watches) await expect(clientOf(wrong, watch).users.info({ user })).rejects.toThrow();
    expect(watches.map(({ lost }) => lost)).toEqual([['invalid_auth'], ['invalid_auth']]);
  });
});

/** What a caller switches on; ports of broken connections are of no interest. */
function factsOf({ message, ...rest }: Error): unknown {
  return {
    message,
    code: Reflect.get(rest, 'code'),
    data: Reflect.get(rest, 'data'),
    status: Reflect.get(rest, 'statusCode'),
  };
}

async function failureOf(client: webApi.WebClient): Promise<Error> {
  const failure = await client.users.info({ user }).catch((error: unknown) => error);
  if (!(failure instanceof Error)) throw new Error('it went well');
  return failure;
}
