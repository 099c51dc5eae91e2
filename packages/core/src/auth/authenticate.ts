import type { Clock } from '../clock.ts';
import { sdkDate, signRequest, type AccessKeys } from './aksk-signer.ts';
import type { SuppliedCredentials } from './credentials.ts';
import type { TokenCache } from './token-cache.ts';

/** One attempt of a request, before it has said who sends it. */
export interface UnauthenticatedRequest {
  readonly method: string;
  /** Host, with the port when the address has one. */
  readonly host: string;
  readonly path: string;
  readonly query: Iterable<readonly [name: string, value: string]>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What says who sends a request. */
export interface Authentication {
  /** Every header of the request, those that say who sends it included. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was signed, when it was: a refusal is explained with it. */
  readonly canonicalRequest?: string;
  /** The date of the signature, as `X-Sdk-Date` has it. */
  readonly sentDate?: string;
}

/** Somebody who can send requests. */
export interface Identity {
  /** Computed when the request is about to leave: a signature carries its date. */
  authenticate(request: UnauthenticatedRequest): Authentication;
  /** There when a token was used that can be had anew: makes sure that the next identity has another one. */
  readonly renew?: () => void;
}

/** Finds out who sends the next attempt: at once when there is nothing to wait for. */
export type Authenticate = () => Identity | Promise<Identity>;

/** What {@link authenticateWith} works with. */
export interface AuthenticateOptions {
  readonly supply: () => SuppliedCredentials | Promise<SuppliedCredentials>;
  /** Whether `supply` can answer something else the next time. */
  readonly mayChange: boolean;
  readonly tokens: TokenCache;
  readonly clock: Clock;
}

/** Signs with keys, sends tokens along, logs users in. */
export function authenticateWith({ supply, mayChange, tokens, clock }: AuthenticateOptions): Authenticate {
  function identityOf(credentials: SuppliedCredentials): Identity | Promise<Identity> {
    if ('accessKeyId' in credentials) return signer(credentials, clock);
    if ('token' in credentials) {
      const identity = bearer(credentials.token);
      // Who supplies a token is asked again for each identity: nothing is kept here that would have to be forgotten.
      return mayChange ? { ...identity, renew: () => {} } : identity;
    }
    return tokens.current(credentials).then((token) => ({ ...bearer(token), renew: () => tokens.forget(token) }));
  }
  return () => {
    const supplied = supply();
    return supplied instanceof Promise ? supplied.then(identityOf) : identityOf(supplied);
  };
}

function signer(keys: AccessKeys, clock: Clock): Identity {
  return {
    authenticate(request) {
      const sentDate = sdkDate(clock());
      const headers = {
        ...request.headers,
        host: request.host,
        'X-Sdk-Date': sentDate,
        ...(keys.securityToken === undefined ? {} : { 'X-Security-Token': keys.securityToken }),
      };
      const { authorization, canonicalRequest } = signRequest({ ...request, headers }, keys);
      return { headers: { ...headers, Authorization: authorization }, canonicalRequest, sentDate };
    },
  };
}

function bearer(token: string): Identity {
  return { authenticate: ({ headers }) => ({ headers: { ...headers, 'X-Auth-Token': token } }) };
}
