import type { ApiCall } from './api-call.ts';
import { SmnError } from './errors.ts';
import { findSignatureRefusal, type AccountProject } from './signature-refusal.ts';

/** What {@link checkProject} works with. */
export interface ProjectCheck {
  /** All projects of the account, from IAM. */
  readonly listProjects: (signal: AbortSignal | undefined) => Promise<readonly AccountProject[]>;
  /** The project that is asked, given by hand: one that was looked up is known to be right. */
  readonly projectId: string;
  readonly region: string | undefined;
}

/**
 * Tells a wrong project id from a missing permission. The service refuses both with SMN.0001; IAM's list of the account's
 * projects knows which it is, and is asked for only then. When IAM does not say, the refusal stays as it was.
 *
 * @param call calls of SMN
 * @returns the same calls, with a refusal that says `region-or-project` when the project is not the account's
 */
export function checkProject(call: ApiCall, check: ProjectCheck): ApiCall {
  return async (request) => {
    try {
      return await call(request);
    } catch (error) {
      if (error instanceof SmnError && error.apiCode === 'SMN.0001') {
        throw await withProjectChecked(error, check, request.signal);
      }
      throw error;
    }
  };
}

async function withProjectChecked(
  error: SmnError,
  { listProjects, projectId, region }: ProjectCheck,
  signal: AbortSignal | undefined,
): Promise<SmnError> {
  try {
    const accountProjects = await listProjects(signal);
    const { status = 403, apiCode } = error;
    const refusal = findSignatureRefusal({ status, apiCode, clockMs: 0, projectId, region, accountProjects });
    const { code, message, requestId, retryable } = error;
    return new SmnError(code, message, {
      status,
      retryable,
      refusal,
      ...(apiCode === undefined ? {} : { apiCode }),
      ...(requestId === undefined ? {} : { requestId }),
    });
  } catch {
    return error;
  }
}
