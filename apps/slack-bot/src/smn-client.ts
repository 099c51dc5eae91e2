import { SmnClient, type SmnClientOptions } from '@org/smn-core';
import type { Config } from './config.ts';
import { currentAsker } from './slack/correlation.ts';

/**
 * The client that asks the configured account.
 *
 * @param options what else than the usual is wanted
 * @throws TypeError that names what no client can be made with, never its value
 */
export function createSmnClient(account: Config['smn'], options: Partial<SmnClientOptions> = {}): SmnClient {
  const { accessKeyId, secretAccessKey, securityToken, projectId, region, endpoint } = account;
  return new SmnClient({
    projectId,
    credentials: { accessKeyId, secretAccessKey, ...(securityToken === undefined ? {} : { securityToken }) },
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...options,
  });
}

/**
 * How much is asked of the service at a time. What several people wait for goes in turns, so that one export or one busy
 * person keeps nobody waiting for more than a request.
 */
export function requestLimits({
  smnMaxInFlight,
  smnMaxPerSecond,
}: Config['limits']): NonNullable<SmnClientOptions['limits']> {
  return {
    maxInFlight: smnMaxInFlight,
    ...(smnMaxPerSecond === undefined ? {} : { maxPerSecond: smnMaxPerSecond }),
    fairBy: currentAsker,
  };
}
