import type { AccessKeys } from './aksk-signer.ts';

/** A token that somebody else looks after; sent as `X-Auth-Token` until it is refused. */
export interface TokenCredentials {
  readonly token: string;
}

/** An IAM user's login. The token it gets is kept, and renewed before its end or when it is refused. */
export interface PasswordCredentials {
  /** Name of the IAM user. */
  readonly user: string;
  readonly password: string;
  /** Name of the account that the user belongs to. */
  readonly domain: string;
}

/** Who asks, one way or another. */
export type SuppliedCredentials = AccessKeys | TokenCredentials | PasswordCredentials;

/**
 * Who asks: a key pair, a token, an IAM user, or a function that supplies one of them. The function is asked before each
 * attempt of a request: let it answer from memory.
 *
 * @example
 * ```ts
 * const keys: Credentials = { accessKeyId: 'AK…', secretAccessKey: 'SK…' };
 * const user: Credentials = { user: 'reports', password: '…', domain: 'my-account' };
 * const supplied: Credentials = async () => ({ token: await readToken() });
 * ```
 */
export type Credentials = SuppliedCredentials | (() => SuppliedCredentials | Promise<SuppliedCredentials>);
