import { authenticateWith } from './auth/authenticate.ts';
import { findProjectWith, listProjects, logInWith } from './auth/iam.ts';
import { createTokenCache } from './auth/token-cache.ts';
import type { ResolvedOptions } from './client-options.ts';
import { createApiCall, type ApiCall } from './http/api-call.ts';
import { checkProject } from './http/check-project.ts';
import type { Transport } from './http/transport.ts';

/** Calls of SMN, in the account's project and as whoever the options say: what IAM is asked for is settled here. */
export function createSmnCall(transport: Transport, options: ResolvedOptions): ApiCall {
  const { endpoint, iamEndpoint, region, projectId, clock } = options;
  const common = { transport, clock, callMs: options.timeouts.callMs };
  const openIam = { ...common, origin: iamEndpoint };
  const iamForAll = { ...openIam, isForAll: true };
  const authenticate = authenticateWith({
    supply: options.supplyCredentials,
    mayChange: options.credentialsMayChange,
    tokens: createTokenCache(logInWith(createApiCall(iamForAll), region), clock),
    clock,
  });
  const smn = { ...common, origin: endpoint, authenticate, region };
  if (projectId === undefined) {
    return createApiCall({
      ...smn,
      findProject: findProjectWith(createApiCall({ ...iamForAll, authenticate }), region),
    });
  }

  const call = createApiCall({ ...smn, findProject: () => projectId });
  // Without a region nobody has said where IAM is.
  if (region === undefined) return call;
  const iam = createApiCall({ ...openIam, authenticate });
  return checkProject(call, { projectId, region, listProjects: async (signal) => listProjects(iam, { signal }) });
}
