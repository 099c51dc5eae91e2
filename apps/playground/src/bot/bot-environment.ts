import { fileURLToPath } from 'node:url';
import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';

/** Which way Slack's requests come to the bot. */
export type BotTransport = 'http' | 'socket';

/** What an operator would set for a bot between these two. */
export function botEnvironment(
  { slack, smn }: { readonly slack: SlackEmulator; readonly smn: SmnEmulator },
  transport: BotTransport = 'http',
): Readonly<Record<string, string>> {
  const reached: Record<string, string> =
    transport === 'http' ? { SLACK_SIGNING_SECRET: slack.signingSecret } : { SLACK_APP_TOKEN: slack.appToken };
  return {
    ...reached,
    SLACK_TRANSPORT: transport,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: smn.credentials.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    SMN_ENDPOINT: smn.url,
    POLICY_FILE: fileURLToPath(new URL('../../policy.yaml', import.meta.url)),
    // Whoever plays asks more often than whoever works.
    SEARCHES_PER_MINUTE: '600',
    LOG_LEVEL: 'info',
  };
}
