import type { Config, ConfigError } from '../config.ts';
import { ok, warning, wrong, type Finding } from './finding.ts';

/** What can be seen in the configuration alone. */
export function checkConfig({ slack: { transport }, sealKeys, sealKeysAreTemporary }: Config): readonly Finding[] {
  const way = transport.kind === 'http' ? 'Slack’s requests come over HTTP' : 'Slack’s requests come over Socket Mode';
  return [
    ok('Configuration', `complete; ${way}`),
    ...(transport.kind === 'http' ? [checkSigningSecret(transport.signingSecret)] : []),
    sealKeysAreTemporary
      ? warning(
          'Seal keys',
          'SEAL_KEYS is not set: buttons die with each start, and no second replica can read them',
          'Set it; this makes one: echo "k1:$(openssl rand -base64 32)"',
        )
      : ok('Seal keys', sealKeys.length === 1 ? 'one' : `${sealKeys.length}, the first of them seals`),
  ];
}

/** Every problem of a configuration that cannot be used. */
export function checkBrokenConfig({ problems }: ConfigError): readonly Finding[] {
  return problems.map((problem) => {
    const [, missing] = /^(\w+) is missing/.exec(problem) ?? [];
    const mend =
      missing === undefined
        ? 'Correct it; the bot’s README says what it takes'
        : `Set ${missing}, or ${missing}_FILE to the path of a file that holds it`;
    return wrong('Configuration', problem, mend);
  });
}

function checkSigningSecret(secret: string): Finding {
  if (/^[0-9a-f]{32}$/.test(secret)) return ok('Signing secret', 'has the form of one');
  return warning(
    'Signing secret',
    'does not look like one: Slack’s are 32 hexadecimal digits',
    'Copy the “Signing Secret” of “Basic Information” into SLACK_SIGNING_SECRET; with a wrong one every request is refused',
  );
}
