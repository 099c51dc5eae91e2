import type { Clock } from '../clock.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { PasswordCredentials } from './credentials.ts';

/** A token as IAM gave it. */
export interface IamToken {
  readonly value: string;
  /** Its end, in ms since 1970. */
  readonly expiresAt: number;
}

/** Asks IAM for a token. */
export type LogIn = (login: PasswordCredentials) => Promise<IamToken>;

/** The token of the login that was used last. */
export interface TokenCache {
  /** A token that is good for some minutes more; logs in when there is none. One login runs at a time. */
  current(login: PasswordCredentials): Promise<string>;
  /** Drops a token that was refused. Another one, newer than it, stays. */
  forget(token: string): void;
}

/** A token is renewed so long before its end: longer than any call takes. */
const renewalMarginMs = 5 * 60_000;

/** Keeps a token until shortly before its end, by the clock given. */
export function createTokenCache(logIn: LogIn, clock: Clock): TokenCache {
  let holder: Holder | undefined;
  return {
    async current(login) {
      if (holder === undefined || !isSameLogin(holder.login, login)) holder = createHolder(login, logIn, clock);
      return holder.current();
    },
    forget(token) {
      holder?.forget(token);
    },
  };
}

interface Holder extends Pick<TokenCache, 'forget'> {
  readonly login: PasswordCredentials;
  current(): Promise<string>;
}

function createHolder(login: PasswordCredentials, logIn: LogIn, clock: Clock): Holder {
  let held: (IamToken & { readonly renewAt: number }) | undefined;
  const renew = oneAtATime(async () => {
    const token = await logIn(login);
    // A token that lives for minutes alone would otherwise be renewed for each request.
    const margin = Math.min(renewalMarginMs, (token.expiresAt - clock()) / 2);
    held = { ...token, renewAt: token.expiresAt - margin };
    return token.value;
  });
  return {
    login,
    async current() {
      if (held !== undefined && clock() < held.renewAt) return held.value;
      try {
        return await renew();
      } catch (error) {
        // Minutes are left: trouble at IAM need not be trouble here yet.
        if (held !== undefined && clock() < held.expiresAt) return held.value;
        throw error;
      }
    },
    forget(token) {
      if (held?.value === token) held = undefined;
    },
  };
}

function isSameLogin(left: PasswordCredentials, right: PasswordCredentials): boolean {
  return left.user === right.user && left.password === right.password && left.domain === right.domain;
}
