import type { ReceivedRequest } from '../http/http-server.ts';
import { acceptedScopes, appTokenScopes } from './scopes.ts';
import type { MethodResult } from './web-api-method.ts';

/** A token that was given out. */
export type IssuedToken = { kind: 'bot' | 'app'; scopes: readonly string[] };

/** The two tokens of the installed app. */
export type Tokens = { botToken: string; appToken: string; botScopes: readonly string[] };

/** The token in the header of a request. */
export function bearerOf({ headers }: ReceivedRequest): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** What a token is; `undefined` where it was never given out. */
export function findToken(token: string, { botToken, appToken, botScopes }: Tokens): IssuedToken | undefined {
  if (token === botToken) return { kind: 'bot', scopes: botScopes };
  return token === appToken ? { kind: 'app', scopes: appTokenScopes } : undefined;
}

/** Why a token does not do for a method; `undefined` where it does. */
export function refuseToken(
  method: { name: string; takes: IssuedToken['kind'] },
  token: string,
  issued: IssuedToken | undefined,
): MethodResult | undefined {
  if (token === '') return { ok: false, error: 'not_authed' };
  if (issued === undefined) return { ok: false, error: 'invalid_auth' };
  if (issued.kind !== method.takes) return { ok: false, error: 'not_allowed_token_type' };
  const needed = acceptedScopes(method.name);
  return needed.length === 0 || needed.some((scope) => issued.scopes.includes(scope))
    ? undefined
    : missingScope(needed, issued.scopes);
}

/** `missing_scope`, with what would do and what there is. */
export function missingScope(needed: readonly string[], provided: readonly string[]): MethodResult {
  return { ok: false, error: 'missing_scope', needed: needed.join(','), provided: provided.join(',') };
}

/** What every answer says about the scopes of a valid token. */
export function scopeHeaders(method: string, issued: IssuedToken | undefined): Readonly<Record<string, string>> {
  if (issued === undefined) return {};
  const needed = acceptedScopes(method).join(',');
  const scopes = { 'x-oauth-scopes': issued.scopes.join(',') };
  return needed === '' ? scopes : { ...scopes, 'x-accepted-oauth-scopes': needed };
}
