import type { Config } from '../config.ts';

/** Every secret of the configuration, as texts: what a log must hold nowhere, whatever it stands in. */
export function knownSecrets({ slack, smn, sealKeys, audit }: Config): readonly string[] {
  const { transport } = slack;
  return [
    slack.botToken,
    transport.kind === 'http' ? transport.signingSecret : transport.appToken,
    smn.accessKeyId,
    smn.secretAccessKey,
    ...(smn.securityToken === undefined ? [] : [smn.securityToken]),
    ...[...sealKeys.map(({ key }) => key), audit.key].flatMap((key) => [key.toString('base64'), key.toString('hex')]),
  ];
}
