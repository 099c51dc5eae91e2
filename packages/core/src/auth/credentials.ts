import type { AccessKeys } from './aksk-signer.ts';

/** Who asks: a key pair, or a function that supplies one whenever a request is signed. */
export type Credentials = AccessKeys | (() => AccessKeys | Promise<AccessKeys>);

/** The key pair to sign with now. */
export async function currentKeys(credentials: Credentials): Promise<AccessKeys> {
  return typeof credentials === 'function' ? credentials() : credentials;
}
