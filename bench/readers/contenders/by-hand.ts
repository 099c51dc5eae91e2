import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import { accessKeys, pageSize, reportsPath, type ReadList, type Target } from '../target.ts';

const schema = z.object({
  data: z.array(
    z.object({
      message_id: z.string(),
      status: z.number(),
      sign_id: z.string(),
      status_desc: z.string().nullish(),
      fee_num: z.number(),
      extend_code: z.string().nullish(),
      nation_code: z.string(),
      mobile: z.string(),
      submit_time: z.string(),
      deliver_time: z.string().nullish(),
    }),
  ),
});

/** What an app would have by hand: `fetch`, a signature by the vendor's document, zod over the array, `new Date`. */
export const readList: ReadList = async (target, tally) => {
  for (let offset = 0; ; offset += pageSize) {
    const url = new URL(`${target.origin}${reportsPath(target, offset)}`);
    const response = await fetch(url, { headers: sign(url, target) });
    const { data } = schema.parse(await response.json());
    const reports = data.map((row) => ({
      messageId: row.message_id,
      mobile: row.mobile,
      nationCode: row.nation_code,
      signId: row.sign_id,
      status: row.status === 1 ? 'delivered' : row.status === 2 ? 'failed' : 'pending',
      statusCode: row.status_desc ?? null,
      segments: row.fee_num,
      submitTime: new Date(row.submit_time),
      deliverTime: row.deliver_time ? new Date(row.deliver_time) : null,
    }));
    for (const report of reports) tally.add(report.status === 'delivered' && report.submitTime !== null);
    if (data.length < pageSize) return;
  }
};

/** @see https://support.huaweicloud.com/devg-apisign/api-sign-algorithm.html */
function sign(url: URL, { projectId }: Target): Record<string, string> {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = { host: url.host, 'x-project-id': projectId, 'x-sdk-date': date };
  const names = Object.keys(headers).toSorted();
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted()
    .join('&');
  const canonical = [
    'GET',
    `${url.pathname}/`,
    query,
    names.map((name) => `${name}:${headers[name]}\n`).join(''),
    names.join(';'),
    createHash('sha256').update('').digest('hex'),
  ].join('\n');
  const toSign = `SDK-HMAC-SHA256\n${date}\n${createHash('sha256').update(canonical).digest('hex')}`;
  const signature = createHmac('sha256', accessKeys.secretAccessKey).update(toSign).digest('hex');
  return {
    'x-project-id': projectId,
    'x-sdk-date': date,
    authorization: `SDK-HMAC-SHA256 Access=${accessKeys.accessKeyId}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}
