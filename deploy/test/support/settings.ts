import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { deployment } from './kubernetes.ts';
import { repository } from './repository.ts';

/** How Slack reaches the bot. */
export type Transport = 'http' | 'socket';

type Settings = Readonly<Record<string, string>>;

/** The variables that a bot in Kubernetes gets. */
export function kubernetesSettings(transport: Transport): Settings {
  const [container] = deployment().spec.template.spec.containers;
  const own = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]));
  return { ...envFile(`kubernetes/${transport}/settings.env`), ...own };
}

/** The variables that a bot under systemd gets; in its words, `%d` is the credentials' folder, `%L` that of logs. */
export function systemdSettings(transport: Transport): Settings {
  const units = read('systemd/smsreport.service') + read(`systemd/${transport}.conf`);
  const own = Array.from(units.matchAll(/^Environment=("?)(\w+)=(.*)\1$/gm), ([, , name = '', value = '']) => [
    name,
    value,
  ]);
  return { ...envFile('systemd/smsreport.env.example'), ...Object.fromEntries(own) };
}

function envFile(path: string): Settings {
  return Object.fromEntries(Object.entries(parseEnv(read(path))).map(([name, value]) => [name, value ?? '']));
}

function read(path: string): string {
  return readFileSync(repository('deploy', path), 'utf8');
}
