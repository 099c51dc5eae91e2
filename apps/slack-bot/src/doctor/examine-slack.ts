import type { Config } from '../config.ts';
import { slackAt } from './ask-slack.ts';
import {
  checkAppToken,
  checkBotToken,
  checkReach,
  checkScopes,
  checkSlackClock,
  skipSlack,
  type NeededScopes,
} from './check-slack.ts';
import { skipped, type Finding } from './finding.ts';
import type { TimeSense } from './time-sense.ts';

/** Everything that Slack can be asked about. */
export async function examineSlack(
  { botToken, transport, apiUrl }: Config['slack'],
  needs: NeededScopes,
  time: TimeSense,
): Promise<readonly Finding[]> {
  const ask = slackAt(apiUrl, time);
  const greeting = await ask('api.test');
  const reach = checkReach(greeting, apiUrl);
  if (reach.state !== 'ok') return [reach, ...skipSlack(transport.kind === 'socket')];
  const [identity, connection] = await Promise.all([
    ask('auth.test', botToken),
    transport.kind === 'socket' ? ask('apps.connections.open', transport.appToken) : null,
  ]);
  const token = checkBotToken(identity);
  return [
    reach,
    checkSlackClock(greeting, transport.kind),
    token,
    token.state === 'ok' ? checkScopes(identity, needs) : skipped('Slack scopes', 'the bot token does not work'),
    ...(connection === null ? [] : [checkAppToken(connection)]),
  ];
}
