import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SlackEmulator } from '@org/slack-emulator';
import type { SmnEmulator } from '@org/smn-emulator';
import { repository } from './repository.ts';

/** The files that a deployment gives to the bot: its secrets, and its policy. */
export interface DeploymentFiles extends Disposable {
  readonly secrets: string;
  readonly configuration: string;
}

/** Lays them out in a folder that everybody can read, with what both emulators go by. */
export function layOutFiles(slack: SlackEmulator, smn: SmnEmulator): DeploymentFiles {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smsreport-files-')));
  const secrets = join(folder, 'secrets');
  const configuration = join(folder, 'configuration');
  chmodSync(folder, 0o755);
  mkdirSync(secrets);
  const values = {
    'slack-bot-token': slack.botToken,
    'slack-signing-secret': slack.signingSecret,
    'slack-app-token': slack.appToken,
    'huaweicloud-access-key-id': smn.credentials.accessKeyId,
    'huaweicloud-secret-access-key': smn.credentials.secretAccessKey,
    'seal-keys': `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    'audit-key': Buffer.alloc(32, 8).toString('base64'),
  };
  for (const [name, value] of Object.entries(values)) writeFileSync(join(secrets, name), `${value}\n`);
  mkdirSync(configuration);
  cpSync(repository('deploy/kubernetes/base/policy.yaml'), join(configuration, 'policy.yaml'));
  return { secrets, configuration, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
