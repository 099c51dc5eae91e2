import { SmnClient, type SmnClientOptions } from '@org/smn-core';
import type { Config } from './config.ts';

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
