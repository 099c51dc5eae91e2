import type { Clock } from '../clock.ts';
import { sdkDate, signRequest } from './aksk-signer.ts';
import { currentKeys, type Credentials } from './credentials.ts';

/** One attempt of a request, before it has said who sends it. */
export interface UnauthenticatedRequest {
  readonly method: string;
  /** Host, with the port when the address has one. */
  readonly host: string;
  readonly path: string;
  readonly query: Iterable<readonly [name: string, value: string]>;
  readonly body?: string;
}

/** Answers the headers that say who sends a request. Called for each attempt: a signature carries its date. */
export type Authenticate = (request: UnauthenticatedRequest) => Promise<Readonly<Record<string, string>>>;

/** Signs each attempt with the current key pair. */
export function authenticateWith(credentials: Credentials, projectId: string, clock: Clock): Authenticate {
  return async (request) => {
    const keys = await currentKeys(credentials);
    const headers = {
      host: request.host,
      'content-type': 'application/json',
      'X-Sdk-Date': sdkDate(clock()),
      'X-Project-Id': projectId,
      ...(keys.securityToken === undefined ? {} : { 'X-Security-Token': keys.securityToken }),
    };
    const { authorization } = signRequest({ ...request, headers }, keys);
    return { ...headers, Authorization: authorization };
  };
}
