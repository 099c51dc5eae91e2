import { join } from 'node:path';
import { startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { startSmnEmulator, type SmnEmulator } from '@org/smn-emulator';
import { layOutFiles, type DeploymentFiles } from './deployment-files.ts';
import type { Program } from './program.ts';
import { sealProductionTree, type SealedTree } from './sealed-tree.ts';
import type { Transport } from './settings.ts';

/** The production tree between both emulators, with the files that a deployment brings. */
export interface House extends AsyncDisposable {
  readonly tree: SealedTree;
  readonly slack: SlackEmulator;
  readonly smn: SmnEmulator;
  readonly files: DeploymentFiles;
  /** Slack and Huawei Cloud on this machine, free ports, and a stop that waits for nobody. */
  readonly surroundings: Readonly<Record<string, string>>;
  /** Every secret, as a file: all that the bot needs beside its surroundings. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Lets Slack's requests reach a bot, once it says that they may. */
  connect(bot: Program, transport?: Transport): Promise<void>;
}

/** Builds the tree, starts both emulators, lays out the files. */
export async function openHouse(): Promise<House> {
  const tree = sealProductionTree();
  const smn = await startSmnEmulator();
  const slack = await startSlackEmulator();
  const files = layOutFiles(slack, smn);
  return {
    tree,
    slack,
    smn,
    files,
    surroundings: {
      SLACK_API_URL: slack.apiUrl,
      SMN_ENDPOINT: smn.url,
      HUAWEICLOUD_SDK_PROJECT_ID: smn.projectId,
      PORT: '0',
      OPS_PORT: '0',
      SHUTDOWN_DELAY_SECONDS: '0',
    },
    secrets: {
      SLACK_BOT_TOKEN_FILE: join(files.secrets, 'slack-bot-token'),
      SLACK_SIGNING_SECRET_FILE: join(files.secrets, 'slack-signing-secret'),
      HUAWEICLOUD_SDK_AK_FILE: join(files.secrets, 'huaweicloud-access-key-id'),
      HUAWEICLOUD_SDK_SK_FILE: join(files.secrets, 'huaweicloud-secret-access-key'),
      SEAL_KEYS_FILE: join(files.secrets, 'seal-keys'),
      AUDIT_KEY_FILE: join(files.secrets, 'audit-key'),
    },
    async connect(bot, transport = 'http') {
      if (transport === 'socket') {
        await bot.logged('connected');
        slack.connect({ socketMode: true });
      } else {
        const { port } = await bot.logged('listening');
        slack.connect({ requestUrl: `http://127.0.0.1:${String(port)}/slack/events` });
      }
    },
    async [Symbol.asyncDispose]() {
      files[Symbol.dispose]();
      await slack.close();
      await smn.close();
      tree[Symbol.dispose]();
    },
  };
}
