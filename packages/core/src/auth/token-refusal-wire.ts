import * as z from 'zod';
import { parseJson } from '../http/api-error-wire.ts';
import type { TransportResponse } from '../http/transport.ts';

const refusalSchema = z.object({ code: z.enum(['SMN.0022', 'SMN.0165']) });

/** Whether an answer says that the token is not, or no longer, good: 401, or 403 with one of the service's two codes. */
export function isTokenRefusal(response: Pick<TransportResponse, 'status' | 'text'>): boolean {
  if (response.status === 401) return true;
  return response.status === 403 && refusalSchema.safeParse(parseJson(response.text())).success;
}
