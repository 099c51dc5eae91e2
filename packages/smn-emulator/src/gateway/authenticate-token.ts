import type { Behaviour } from '../behaviour.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { notAuthenticated } from '../errors/gateway-errors.ts';
import { smnError } from '../errors/smn-errors.ts';
import { Refusal } from '../http/refusal.ts';
import type { Caller } from './authenticate.ts';

/** Looks a token up. Throws a `Refusal`, of the given kind, when it is not known or has ended. */
export function authenticateToken(
  state: EmulatorState,
  value: string,
  { tokenRefusal, requestId }: { tokenRefusal: Behaviour['tokenRefusal']; requestId: string },
): Caller {
  const token = state.tokens.find(value);
  if (token !== undefined && state.clock() < token.expiresAt) return { proof: 'token', projectId: token.projectId };
  if (tokenRefusal !== '401') throw new Refusal(smnError(tokenRefusal, requestId));
  throw new Refusal(notAuthenticated(token === undefined ? 'decrypt token fail' : 'token expires', requestId));
}
