/** Parts of names that only secrets have. */
const parts = [
  'token',
  'secret',
  'password',
  'passwd',
  'passphrase',
  'authorization',
  'credential',
  'cookie',
  'apikey',
  'accesskey',
  'privatekey',
  'signingkey',
  'sealkey',
  'auditkey',
  // Whoever has one can post as the bot.
  'responseurl',
].join('|');

/** Too short to look for inside of other names. */
const whole = 'ak|sk|pwd|ticket|signature';

const pattern = new RegExp(`${parts}|^(?:${whole})$`);

/** Whether what is called so is a secret, however it is written: `botToken`, `X-Auth-Token`, `SLACK_SIGNING_SECRET`. */
export function namesSecret(name: string): boolean {
  return pattern.test(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
}
