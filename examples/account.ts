import type { SmnClientOptions } from '@org/smn-core';

/** The account, from the environment variables the vendor's own tools read. */
export function account(): SmnClientOptions {
  const { HUAWEICLOUD_SDK_REGION: region = 'cn-north-4', SMN_ENDPOINT: endpoint } = process.env;
  return {
    region,
    projectId: process.env['HUAWEICLOUD_SDK_PROJECT_ID'] ?? '',
    credentials: {
      accessKeyId: process.env['HUAWEICLOUD_SDK_AK'] ?? '',
      secretAccessKey: process.env['HUAWEICLOUD_SDK_SK'] ?? '',
    },
    ...(endpoint === undefined ? {} : { endpoint }),
  };
}
