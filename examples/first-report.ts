import { maskMobile, reportQuery, SmnClient } from '@org/smn-core';

await using smn = new SmnClient({
  region: process.env['HUAWEICLOUD_SDK_REGION'] ?? 'cn-north-4',
  endpoint: process.env['SMN_ENDPOINT'] ?? 'https://smn.cn-north-4.myhuaweicloud.com',
  projectId: process.env['HUAWEICLOUD_SDK_PROJECT_ID'] ?? '',
  credentials: {
    accessKeyId: process.env['HUAWEICLOUD_SDK_AK'] ?? '',
    secretAccessKey: process.env['HUAWEICLOUD_SDK_SK'] ?? '',
  },
});

for (const sign of await smn.signs()) {
  if (sign.status !== 'approved') continue;
  const query = reportQuery().sign(sign.signId).last('24h').mobile('134****6789');
  for await (const report of smn.reports(query)) {
    console.log(maskMobile(report.mobile), report.status, report.statusCode ?? '', report.submitTime?.toISOString());
  }
}
