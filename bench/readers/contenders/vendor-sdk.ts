import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js';
import { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js';
import { signId } from '../../row-server/write-page.ts';
import { accessKeys, pageSize, type ReadList, type Target } from '../target.ts';
import type { WirePage } from '../wire-page.ts';

/**
 * The vendor's SDK: its core, which signs and sends for all of its services. Put together by hand, because its own
 * builder needs a package that it does not declare.
 */
export const readList: ReadList = async (target, tally) => {
  const client = clientFor(target);
  for (let offset = 0; ; offset += pageSize) {
    const { data } = (await client.sendRequest({
      method: 'GET',
      url: '/v2/{project_id}/notifications/sms/report',
      contentType: 'application/json',
      queryParams: {
        sign_id: signId,
        start_time: target.startMs,
        end_time: target.endMs,
        offset,
        limit: pageSize,
      },
      pathParams: { project_id: target.projectId },
      headers: {},
    })) as unknown as WirePage;
    for (const row of data) tally.add(row.status === 1 && row.submit_time !== '');
    if (data.length < pageSize) return;
  }
};

function clientFor({ origin, projectId }: Target): HcClient {
  const { accessKeyId, secretAccessKey } = accessKeys;
  const credential = new BasicCredentials().withAk(accessKeyId).withSk(secretAccessKey);
  if (credential instanceof BasicCredentials) credential.withProjectId(projectId);
  const http = new DefaultHttpClient({ disableSslVerification: true, headers: {} }, [origin]);
  return new HcClient(http).withEndpoints([origin]).withCredential(credential);
}
