// Everything that a contender reaches, in one process of its own: the SMN emulator, Slack's Web API and the response_urls.
import { startSmnEmulator } from '@org/smn-emulator';
import type { SurroundingsMessage } from './messages.ts';
import { startSlackSide } from './slack-side.ts';
import { botToken, signingSecret } from './workspace.ts';

const smn = await startSmnEmulator();
const slack = await startSlackSide((id, reply) => tell({ kind: 'reply', id, ...reply }));
process.on('disconnect', () => process.exit());
tell({
  kind: 'ready',
  environment: {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HUAWEICLOUD_SDK_AK: smn.credentials.accessKeyId,
    HUAWEICLOUD_SDK_SK: smn.credentials.secretAccessKey,
    HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
    SMN_ENDPOINT: smn.url,
  },
  responseUrls: slack.responseUrls,
});

function tell(message: SurroundingsMessage): void {
  process.send?.(message);
}
