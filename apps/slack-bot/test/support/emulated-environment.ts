import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';

/** What the bot is told of both sides, whichever way Slack reaches it. */
export function emulatedEnvironment(slack: SlackEmulator, smn: SmnEmulator) {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: smn.credentials.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    SMN_ENDPOINT: smn.url,
    OPS_PORT: '0',
    // A test asks more often than a person.
    SEARCHES_PER_MINUTE: '10000',
  };
}
