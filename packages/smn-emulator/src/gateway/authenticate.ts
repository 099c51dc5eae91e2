import type { EmulatorState } from '../emulator-state.ts';
import { notAuthenticated } from '../errors/gateway-errors.ts';
import type { Received } from '../http/received.ts';
import { Refusal } from '../http/refusal.ts';
import { authenticateToken } from './authenticate-token.ts';
import { verifySignature } from './verify-signature.ts';

/** By what a request proved who sent it. */
export type Proof = 'access-key' | 'temporary-key' | 'token' | 'password';

/** Who sent a request. */
export interface Caller {
  readonly proof: Proof;
  /** The only project that the caller may use; `undefined` for all of the account's. */
  readonly projectId: string | undefined;
}

/** Finds out who sent a request. Throws a `Refusal` when that is not proved. */
export function authenticate(state: EmulatorState, received: Received, requestId: string): Caller {
  const token = received.headers['x-auth-token'];
  if (token !== undefined) {
    const tokenRefusal = received.segments[1] === 'v3' ? '401' : state.behaviour.tokenRefusal;
    return authenticateToken(state, token, { tokenRefusal, requestId });
  }
  if (received.headers['authorization'] === undefined) {
    throw new Refusal(notAuthenticated('x-auth-token not found', requestId));
  }
  const accessKey = verifySignature(state, received, requestId);
  return { proof: accessKey.securityToken === undefined ? 'access-key' : 'temporary-key', projectId: undefined };
}
